package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The command that looks at the vendor's page. */
final class DocsCommandTest {
  private static final Path PAGE = Path.of("../docs/src/test/resources/pages/page.md");
  private static final Path GARAGE = Path.of("../docs/src/test/resources/pages/garage.md");
  private static final Path FACTS = Path.of("../../openapi/vendor-facts.json");

  @TempDir
  Path folder;

  private Path drifted;

  @BeforeEach
  void edit() throws IOException {
    drifted = folder.resolve("drifted.md");
    String page = Files.readString(PAGE).replace("expired.", "expired <now>|.");
    Files.writeString(drifted, page.replace("Who is calling us.", "At most 7 keys."));
  }

  private static Run docs(Object... args) {
    List<String> line = new java.util.ArrayList<>(List.of("docs"));
    for (Object arg : args) {
      line.add(arg.toString());
    }
    return Run.of(Map.of(), line.toArray(String[]::new));
  }

  @Test
  void aFaithfulPageHasNoDrift() {
    Run run = docs(PAGE);

    assertThat(run.out()).contains("No drift", "POST /v1/hotspots/{session_key}/photos-url");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void driftNamesLinePointerAndEdit() {
    Run run = docs(drifted);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("DRIFT  value.undeclared")
        .contains(drifted + ":")
        .containsPattern("openapi/photos-url.yaml:\\d+ /components/schemas/ErrorMessage/")
        .contains("consider  Change the listed value")
        .contains("READ THIS  statement.new")
        .contains("Drift: 1, read this: 1.");
  }

  @Test
  void theLineIsThatOfThePage() throws IOException {
    JsonNode drift = new ObjectMapper()
        .readTree(docs(drifted, "--format", "json").out())
        .path("findings")
        .path(0);
    List<String> lines = Files.readAllLines(drifted);
    int line = drift.at("/details/page/line").asInt();

    assertThat(lines.subList(line - 1, line + 5)).anyMatch(text -> text.contains("expired <now>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void eachFormatTellsOfTheDriftAndFails(String format) {
    Run run = docs(drifted, "--format", format);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("value.undeclared", "/components/schemas/ErrorMessage");
    if (List.of("markdown", "html", "junit").contains(format)) {
      assertThat(run.out()).doesNotContain("<now>");
    }
  }

  @Test
  void theReportForJunitIsXml() throws Exception {
    String xml = docs(drifted, "--format", "junit").out();

    assertThat(DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("failure")
            .getLength())
        .isEqualTo(2);
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    Path accept = folder.resolve("accept.yaml");
    Files.writeString(
        accept,
        "accepted:\n  - { id: statement.new, pointer: '/paths/~1v1~1hotspots~1{session_key}~1photos-url/post',"
            + " reason: known, expires: 2999-01-31 }\n"
            + "  - { id: media-type, pointer: /info, reason: none, expires: 2999-01-31 }\n");
    JsonNode report = new ObjectMapper()
        .readTree(docs(drifted, "--accept", accept, "--format", "json").out());

    assertThat(report.at("/findings/0/id").asText()).isEqualTo("value.undeclared");
    assertThat(report.at("/accepted/0/id").asText()).isEqualTo("statement.new");
    assertThat(report.path("notices")).hasSize(2);
    try (InputStream schema = Objects.requireNonNull(
        Report.class.getResourceAsStream("report.schema.json"), "report.schema.json")) {
      assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
              .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
              .validate(report))
          .isEmpty();
    }
  }

  @Test
  void whatIsAcceptedIsNoDriftUntilItExpires() throws IOException {
    JsonNode drifts =
        new ObjectMapper().readTree(docs(drifted, "--format", "json").out()).path("findings");
    StringBuilder entries = new StringBuilder("accepted:\n");
    drifts.forEach(drift -> entries.append("  - { id: " + drift.path("id").asText()
        + ", pointer: '" + drift.at("/place/pointer").asText()
        + "', reason: known, expires: YEAR-01-31 }\n"));
    Path accept = folder.resolve("accept.yaml");

    Files.writeString(accept, entries.toString().replace("YEAR", "2999"));
    assertThat(docs(drifted, "--accept", accept).exitCode()).isZero();
    assertThat(docs(PAGE, "--accept", accept).out()).contains("No longer needed");

    Files.writeString(accept, entries.toString().replace("YEAR", "2001"));
    Run expired = docs(drifted, "--accept", accept);
    assertThat(expired.exitCode()).isEqualTo(1);
    assertThat(expired.out()).contains("Expired on 2001-01-31");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      '            - Rear_Left\n'      | ''                            | value.undeclared
      - Rear_Left                        | '- Rear_Left\n            - Roof' | value.missing
      name: API-Key                      | name: X-Key                   | header.missing
      https://openapi.paveapi.com        | https://api.paveapi.com       | endpoint.host
      'required: [photo_label, url]'     | 'required: [photo_label, url, angle]' | sample.schema
      '      parameters:\n'             | '      parameters:\n        - { name: dry_run, in: query, schema: { type: boolean } }\n' | parameter.missing
      """)
  void anEditOfTheContractIsDriftUntilItIsAccepted(String find, String replace, String id)
      throws IOException {
    Path contract = folder.resolve("photos-url.yaml");
    String text = Files.readString(FACTS.resolveSibling("photos-url.yaml"));
    String edited = text.replaceFirst(Pattern.quote(find), replace);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(contract, edited);
    Path facts = Files.copy(FACTS, folder.resolve("facts.json"));
    Object[] line = {PAGE, "--contract", contract, "--facts", facts, "--format", "json"};

    JsonNode drifts = new ObjectMapper().readTree(docs(line).out()).path("findings");
    assertThat(drifts.findValuesAsText("id")).contains(id);

    StringBuilder entries = new StringBuilder("accepted:\n");
    drifts.forEach(drift -> entries.append("  - { id: " + drift.path("id").asText()
        + ", pointer: '" + drift.at("/place/pointer").asText()
        + "', reason: known, expires: 2999-01-31 }\n"));
    Path accept = Files.writeString(folder.resolve("accept.yaml"), entries);
    assertThat(docs(PAGE, "--contract", contract, "--facts", facts, "--accept", accept)
            .exitCode())
        .isZero();

    Run updated = docs(PAGE, "--contract", contract, "--facts", facts, "--update-facts");
    assertThat(updated.exitCode()).as("The facts of the page hide no drift.").isEqualTo(1);
    assertThat(updated.out()).contains(id);
  }

  @Test
  void updatedFactsAreThoseOfThePageAndTheSameEachTime() throws IOException {
    Path facts = folder.resolve("facts.json");
    Path contract = PAGE.resolveSibling("garage.yaml");
    assertThat(docs(GARAGE, "--contract", contract).exitCode()).isEqualTo(1);

    assertThat(docs(GARAGE, "--contract", contract, "--facts", facts, "--update-facts")
            .exitCode())
        .isZero();
    String first = Files.readString(facts);
    docs(GARAGE, "--contract", contract, "--facts", facts, "--update-facts");

    assertThat(Files.readString(facts)).isEqualTo(first).doesNotContain("garage knows");
    assertThat(docs(GARAGE, "--contract", contract, "--facts", facts).exitCode())
        .isZero();
  }

  @Test
  void whatIsNotRecognisedLeavesTheFactsAlone() throws IOException {
    Path facts = Files.copy(FACTS, folder.resolve("facts.json"));
    Run run = docs(GARAGE, "--facts", facts, "--update-facts");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("The page is not recognised", "POST /v1/hotspots/");
    assertThat(facts).hasSameTextualContentAs(FACTS);
  }

  @Test
  void aPartOfThePageDoesNotReplaceTheFacts() throws IOException {
    Path facts = Files.copy(FACTS, folder.resolve("facts.json"));
    Path part = folder.resolve("part.md");
    String page = Files.readString(PAGE);
    Files.writeString(part, page.substring(0, page.indexOf("{% code title=\"Response: Session")));

    assertThat(docs(part, "--facts", facts, "--update-facts").exitCode()).isEqualTo(2);
    assertThat(facts).hasSameTextualContentAs(FACTS);
  }

  @Test
  void brokenFactsAreReplaced() throws IOException {
    Path facts = Files.writeString(folder.resolve("facts.json"), "{");

    assertThat(docs(PAGE, "--facts", facts, "--update-facts").exitCode()).isZero();
    assertThat(facts).content().contains("\"version\": 1");
  }

  @Test
  void updatingNeedsAFile() {
    Run run = docs(PAGE, "--update-facts");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name the file with --facts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"version\": 9}"})
  void otherFactsAreRefused(String text) throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(facts, text);
    Run run = docs(PAGE, "--facts", facts);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(facts.toString(), "--update-facts");
  }

  @Test
  void aPageThatIsNotThereIsAnError() {
    Run run = docs(folder.resolve("none.md"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("none.md: The file cannot be read: it does not exist.");
  }
}
