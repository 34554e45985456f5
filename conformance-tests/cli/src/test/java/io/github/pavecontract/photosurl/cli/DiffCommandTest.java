package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code diff} as one runs it: exit codes, formats, accepted changes, bad input. */
final class DiffCommandTest {
  private static final String START = "../diff/src/test/resources/changes/start-up/";
  private static final String BEFORE = START + "before.yaml";
  private static final String AFTER = START + "after.yaml";

  @TempDir
  Path directory;

  @Test
  void aFileIsTheSameAsItself() throws IOException {
    Path styled = directory.resolve("styled.yaml");
    Files.writeString(styled, "# A remark.\n" + Files.readString(Path.of(BEFORE)));

    Run run = Run.of(Map.of(), "diff", BEFORE, styled.toString(), "--fail-on", "any");

    assertThat(run.out()).isEqualTo("wire none, source none, semver none\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void theVerdictComesLastAndABreakIsExitCode1() {
    Run run = Run.of(Map.of(), "diff", BEFORE, AFTER);

    assertThat(run.out())
        .endsWith("\nwire breaking, source breaking, semver major\n")
        .contains("property.became-optional", "witness", "before.yaml:34", "fingerprint");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void whatDoesNotBreakIsExitCode0UnlessAnyChangeIsAskedFor() throws IOException {
    Path described = edited("title: Start", "title: Begin");

    assertThat(Run.of(Map.of(), "diff", BEFORE, described.toString()).exitCode())
        .isZero();
    assertThat(Run.of(Map.of(), "diff", BEFORE, described.toString(), "--fail-on", "any")
            .exitCode())
        .isEqualTo(1);
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    JsonNode report = new ObjectMapper()
        .readTree(Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "json").out());
    try (InputStream schema = Objects.requireNonNull(
        Report.class.getResourceAsStream("report.schema.json"), "report.schema.json")) {
      assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
              .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
              .validate(report))
          .isEmpty();
    }
    assertThat(report.path("findings").findValuesAsText("id"))
        .contains("pattern.narrowed", "enum.changed", "range.narrowed");
  }

  @Test
  void otherFormatsHoldEveryChange() throws Exception {
    String changes = Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "json").out();
    int count = new ObjectMapper().readTree(changes).path("findings").size();

    String junit = Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "junit").out();
    var suite = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)));
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(count);
    assertThat(Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "github").out())
        .contains("::error file=" + AFTER + ",line=");
    assertThat(Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "markdown")
            .out()
            .lines())
        .filteredOn(line -> line.startsWith("| breaking") || line.startsWith("| non"))
        .isNotEmpty();
    assertThat(Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "html").out())
        .startsWith("<!doctype html>")
        .contains("<article");
  }

  @Test
  void anAcceptedChangeNoLongerCounts() throws IOException {
    Path longer = edited("maximum: 9", "maximum: 8");
    JsonNode change = new ObjectMapper()
        .readTree(Run.of(Map.of(), "diff", BEFORE, longer.toString(), "--format", "json")
            .out())
        .path("findings")
        .path(0);
    Path accept = directory.resolve("accept.yaml");

    Files.writeString(accept, accepted(change.at("/details/fingerprint").asText(), "2999-01-01"));
    Run run = Run.of(Map.of(), "diff", BEFORE, longer.toString(), "--accept", accept.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .as("it is a change all the same")
        .endsWith("\nwire none, source none, semver patch\n")
        .contains("Accepted until 2999-01-01");

    Files.writeString(accept, accepted(change.at("/details/fingerprint").asText(), "2020-01-01"));
    run = Run.of(Map.of(), "diff", BEFORE, longer.toString(), "--accept", accept.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Expired on 2020-01-01");

    Files.writeString(accept, accepted("0123456789abcdef", "2999-01-01"));
    assertThat(Run.of(Map.of(), "diff", BEFORE, longer.toString(), "--accept", accept.toString())
            .out())
        .contains("No longer needed");
  }

  private static String accepted(String fingerprint, String expires) {
    return "accepted:\n  - fingerprint: '" + fingerprint
        + "'\n    reason: Everybody knows.\n    expires: " + expires + "\n";
  }

  @Test
  void aFingerprintOutlivesOtherEdits() throws IOException {
    String alone = fingerprint(edited("maximum: 9", "maximum: 8"));
    Path moved = directory.resolve("moved.yaml");
    Files.writeString(
        moved,
        "# One line more.\n"
            + Files.readString(edited("maximum: 9", "maximum: 8"))
                .replace("title: Start", "title: X"));

    assertThat(fingerprint(moved)).isEqualTo(alone);
  }

  private static String fingerprint(Path after) throws IOException {
    return new ObjectMapper()
        .readTree(Run.of(Map.of(), "diff", BEFORE, after.toString(), "--format", "json")
            .out())
        .path("findings")
        .path(0)
        .at("/details/fingerprint")
        .asText();
  }

  private Path edited(String find, String replacement) throws IOException {
    String text = Files.readString(Path.of(BEFORE));
    assertThat(text).contains(find);
    return Files.writeString(directory.resolve("edited.yaml"), text.replace(find, replacement));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void badInputIsExitCode2WithARemedy(String what, String text, String expected)
      throws IOException {
    Path file = directory.resolve("bad.yaml");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    Run run = Run.of(Map.of(), "diff", BEFORE, file.toString());

    assertThat(run.exitCode()).as(what + ": " + run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml", expected, "remedy").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  static Stream<Arguments> bad() {
    String head = "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n";
    return Stream.of(
        arguments("nothing", "", "holds no YAML mapping"),
        arguments("binary", "\u0000\u0001ÿþ", "bad.yaml:1"),
        arguments("a list", "[]", "holds no YAML mapping"),
        arguments("Swagger 2.0", "swagger: '2.0'\npaths: {}\n", "Swagger 2.0"),
        arguments("another version", "openapi: 4.0.0\npaths: {}\n", "4.0.0"),
        arguments("something else", "name: me\n", "no OpenAPI document"),
        arguments("no paths", "openapi: 3.0.3\ninfo: {}\n", "no paths"),
        arguments("paths that are none", "openapi: 3.0.3\npaths: []\n", "no mapping"),
        arguments("a broken line", "openapi: 3.0.3\npaths: {\n", "bad.yaml:"),
        arguments("a key twice", "openapi: 3.0.3\nopenapi: 3.0.3\n", "there twice"),
        arguments(
            "a reference to nowhere",
            head + "    A: { $ref: '#/components/schemas/B' }\n",
            "bad.yaml:5"),
        arguments("another file", head + "    A: { $ref: 'other.yaml#/A' }\n", "leads to no file"),
        arguments(
            "a circle of references",
            head + "    A: { $ref: '#/components/schemas/A' }\n",
            "bad.yaml:5"),
        arguments(
            "a circle of allOf",
            head + "    A: { allOf: [{ $ref: '#/components/schemas/A' }] }\n",
            "made of itself"));
  }

  @Test
  void aFileThatIsNotThereAndAFolderAreExitCode2() {
    for (String path :
        new String[] {directory.resolve("none.yaml").toString(), directory.toString()}) {
      Run run = Run.of(Map.of(), "diff", BEFORE, path);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains(path).doesNotContain("\tat ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAcceptances")
  void aMalformedAcceptFileIsExitCode2(String text, String expected) throws IOException {
    Path accept = Files.writeString(directory.resolve("accept.yaml"), text);

    Run run = Run.of(Map.of(), "diff", BEFORE, AFTER, "--accept", accept.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("accept.yaml:", expected, "remedy");
  }

  static Stream<Arguments> badAcceptances() {
    return Stream.of(
        arguments("accept: []\n", "no list `accepted`"),
        arguments("accepted:\n  - reason: x\n", "no text"),
        arguments("accepted:\n  - { fingerprint: a, reason: b, expires: soon }\n", "no date"),
        arguments(
            "accepted:\n  - { fingerprint: a, reason: b, expires: 2030-01-01, x: y }\n",
            "unknown"));
  }

  @Test
  void unknownOptionsAreExitCode2() {
    assertThat(Run.of(Map.of(), "diff", BEFORE).exitCode()).isEqualTo(2);
    assertThat(Run.of(Map.of(), "diff", BEFORE, AFTER, "--format", "pdf").err())
        .contains("`pdf` is no format. Use text, json, markdown, html, junit or github.");
  }
}
