package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command has each format, and each format tells the same findings at the same places. */
final class EveryFormatTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");
  private static final Path DOCUMENTED =
      Path.of("../recording/src/test/resources/recordings/documented.har");
  private static final Path PACT = Path.of("../pact/src/test/resources/pacts/dashboard-v3.json");
  private static final Path PAGE = Path.of("../docs/src/test/resources/pages/page.md");
  private static final String START = "../diff/src/test/resources/changes/start-up/";

  @TempDir
  Path folder;

  /** The commands that report, each with something to find. */
  enum Reporting {
    VERIFY,
    PACT,
    DIFF,
    DOCS,
    LINT
  }

  private Map<Reporting, List<String>> lines = Map.of();

  @BeforeEach
  void edit() throws IOException {
    Path recording = edited(DOCUMENTED, "run.har", "inspected", "checked");
    Files.writeString(
        recording,
        Files.readString(recording).replace("\\\"success\\\":true", "\\\"success\\\":1"));
    lines = Map.of(
        Reporting.VERIFY,
        List.of("verify", "--har", recording.toString()),
        Reporting.PACT,
        List.of("pact", edited(PACT, "pact.json", "404", "500").toString()),
        Reporting.DIFF,
        List.of("diff", START + "before.yaml", START + "after.yaml"),
        Reporting.DOCS,
        List.of(
            "docs",
            edited(PAGE, "page.md", "Who is calling us.", "At most 7 keys.").toString()),
        Reporting.LINT,
        List.of(
            "lint",
            edited(CONTRACT, "contract.yaml", "operationId: submitPhotoUrls", "x-id: none")
                .toString()));
  }

  private Path edited(Path file, String name, String find, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(find);
    return Files.writeString(folder.resolve(name), text.replace(find, replacement));
  }

  private Run run(Reporting command, String... more) {
    List<String> line = new ArrayList<>(Objects.requireNonNull(lines.get(command)));
    line.addAll(List.of(more));
    return Run.of(Map.of(), line.toArray(String[]::new));
  }

  static Stream<Reporting> commands() {
    return Stream.of(Reporting.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatTellsTheSame(Reporting command) throws Exception {
    Run json = run(command, "--format", "json");
    List<FoundAgain> findings = FoundAgain.inJson(json.out());

    assertThat(json.exitCode()).as(json.err()).isEqualTo(1);
    assertThat(findings).isNotEmpty();
    assertThat(FoundAgain.inText(run(command, "--format", "text").out()))
        .as("text")
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(FoundAgain.inMarkdown(run(command, "--format", "markdown").out()))
        .as("markdown")
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(FoundAgain.inHtml(run(command, "--format", "html").out()))
        .as("html")
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(FoundAgain.inJunit(run(command, "--format", "junit").out()))
        .as("junit")
        .containsAll(findings)
        .allMatch(findings::contains);
    assertThat(FoundAgain.inAnnotations(run(command, "--format", "github").out()))
        .as("github")
        .containsExactlyInAnyOrderElementsOf(findings);
  }

  @Test
  void everyFormatHasTheSameCoverage() throws IOException {
    List<String> figures = new ArrayList<>();
    JsonNode rows = new ObjectMapper()
        .readTree(run(Reporting.VERIFY, "--format", "json").out())
        .at("/sections/coverage");
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      int[] count = counts.computeIfAbsent(row.path("group").asText(), kind -> new int[2]);
      count[0] += row.path("done").asBoolean() ? 1 : 0;
      count[1]++;
    }
    counts.forEach((kind, count) -> figures.add(kind + " " + count[0] + "/" + count[1]));

    assertThat(figures).isNotEmpty();
    assertThat(run(Reporting.VERIFY).out().replaceAll(" \\(\\d+ not kept\\)", ""))
        .contains("Coverage: " + String.join(", ", figures) + ".");
    assertThat(
            run(Reporting.VERIFY, "--format", "junit").out().replaceAll(" \\(\\d+ not kept\\)", ""))
        .contains("Coverage: " + String.join(", ", figures) + ".");
    assertThat(Jsoup.parse(run(Reporting.VERIFY, "--format", "html").out())
            .select("summary:has(meter)")
            .eachText())
        .containsExactlyElementsOf(
            figures.stream().map(figure -> figure.replace("/", " of ")).toList());
  }

  @Test
  void aRuleThatFailsByItsIdFailsInEveryFormat() throws IOException {
    Path recording =
        edited(DOCUMENTED, "drift.har", "\\\"data\\\":[", "\\\"page\\\":1,\\\"data\\\":[");
    String[] line = {
      "verify", "--har", recording.toString(), "--fail-on", "schema.undeclared-property"
    };

    for (String format : List.of("text", "json", "markdown", "html", "junit", "github")) {
      List<String> all = new ArrayList<>(List.of(line));
      all.addAll(List.of("--format", format));
      Run run = Run.of(Map.of(), all.toArray(String[]::new));
      assertThat(run.exitCode()).as(format).isEqualTo(1);
      assertThat(run.out())
          .as(format)
          .containsPattern(
              format.equals("junit")
                  ? "<failure message=\"schema.undeclared-property\">"
                  : "not enough for --?fail-?on");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theFormatChangesNoExitCode(Reporting command) {
    for (String format : List.of("text", "markdown", "html", "junit", "github")) {
      assertThat(run(command, "--format", format).exitCode()).as(format).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theFilesAreThoseThatArePrinted(Reporting command) throws IOException {
    Path reports = folder.resolve("reports");
    run(command, "--report", reports.toString());
    JsonNode report = new ObjectMapper().readTree(reports.resolve("report.json").toFile());

    try (InputStream schema = Report.class.getResourceAsStream("report.schema.json")) {
      assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
              .getSchema(Objects.requireNonNull(schema), InputFormat.JSON)
              .validate(report))
          .isEmpty();
    }
    assertThat(report.path("command").asText()).isEqualTo(command.name().toLowerCase(Locale.ROOT));
    assertThat(report.path("checks").isEmpty())
        .isEqualTo(command != Reporting.VERIFY && command != Reporting.PACT);
    assertThat(reports.resolve("report.html")).content().startsWith("<!doctype html>");
    assertThat(reports.resolve("report.md"))
        .content()
        .startsWith("## " + report.path("headline").asText());
    assertThat(reports.resolve("junit.xml"))
        .content()
        .contains("<testsuite name=\"photos-url " + report.path("command").asText() + "\"");
  }

  @Test
  void onlyWhatHoldsApisAndPactsAgainstTheContractAnnotatesUnasked() {
    Map<String, String> environment = Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "../..");
    for (Reporting command : Reporting.values()) {
      Run run =
          Run.of(environment, Objects.requireNonNull(lines.get(command)).toArray(String[]::new));
      assertThat(run.out().lines().anyMatch(line -> line.matches("::(error|warning) file=.*")))
          .as(command.name())
          .isEqualTo(command == Reporting.VERIFY || command == Reporting.PACT);
      assertThat(run(command).out()).doesNotContain("::error", "::warning");
    }
  }

  @Test
  void whatIsPrintedBesideAnnotationsIsTheReportAlone() throws IOException {
    List<String> line = new ArrayList<>(Objects.requireNonNull(lines.get(Reporting.VERIFY)));
    line.addAll(List.of("--format", "json"));
    Run run = Run.of(
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "../.."), line.toArray(String[]::new));

    assertThat(new ObjectMapper().readTree(run.out()).path("command").asText()).isEqualTo("verify");
    assertThat(run.err()).startsWith("::error file=");
  }

  @Test
  void theLeastKindThatFailsIsNamedInTheWordsOfTheCommand() {
    assertThat(run(Reporting.DOCS, "--fail-on", "drift").exitCode()).isZero();
    assertThat(run(Reporting.DOCS, "--fail-on", "read-this").exitCode()).isEqualTo(1);
    for (Reporting command : List.of(Reporting.VERIFY, Reporting.PACT)) {
      Run run = run(command, "--fail-on", "breaking");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains(
              "`breaking` is no kind. Use one of violation, drift, gap, or the id of a rule.");
    }
    assertThat(run(Reporting.LINT, "--fail-on", "problem").exitCode()).isEqualTo(2);
  }
}
