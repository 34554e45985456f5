package io.github.pavecontract.photosurl.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import io.github.pavecontract.photosurl.verify.probe.RunListener;
import io.github.pavecontract.photosurl.verify.target.EmbeddedSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** A report tells everything, in each of its forms, whatever a server has put into its answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportTest {
  private static final String HOSTILE = "</script><b>&\"'|`\u0001\n@team";
  private static final String POINTER = "/components/schemas/PhotoResult/required";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir
  Path folder;

  private RunResult kept;
  private RunResult violated;

  @BeforeAll
  void run() throws IOException {
    Contract contract = Contract.bundled();
    try (EmbeddedSandbox sandbox = EmbeddedSandbox.start(contract, Duration.ofSeconds(10))) {
      RunListener silent = new RunListener() {
        @Override
        public void planned(int requests, long casesNotRun) {}

        @Override
        public void judged(Row row) {}
      };
      kept = new LiveRun("the <sandbox>", contract, sandbox.settings(), silent).run();
    }
    violated = kept.with(List.of(
        finding(Kind.VIOLATION, "schema.required", POINTER),
        finding(Kind.DRIFT, "header.sunset", "/paths")));
  }

  private static Finding finding(Kind kind, String id, String pointer) {
    return new Finding(
        kind,
        id,
        HOSTILE,
        "openapi/photos-url.yaml",
        7,
        pointer,
        "documented",
        "Sample",
        HOSTILE,
        HOSTILE,
        "hint",
        "accepted",
        1,
        2,
        "curl 'x'",
        null);
  }

  private static Outcome all(RunResult result) {
    return new Outcome(result, List.of(), List.of());
  }

  @Test
  void theJsonSatisfiesItsSchema() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(JsonReport.class.getResourceAsStream("report.schema.json"))) {
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      JsonNode rules = new ObjectMapper().readTree(schema);
      for (RunResult result : List.of(kept, violated)) {
        assertThat(registry.getSchema(rules).validate(JsonReport.of(all(result), true)))
            .isEmpty();
      }
      assertThat(registry
              .getSchema(rules)
              .validate(JsonReport.of(all(kept), true).put("verdict", "fine")))
          .as("the schema refuses something")
          .isNotEmpty();
    }
  }

  @Test
  void thePageShowsTextsAsTextsAndNeedsNothingElse() {
    String page = HtmlReport.of(all(violated));

    assertThat(page)
        .contains("&lt;/script&gt;&lt;b&gt;&amp;&quot;&#39;|`\\u0001", "the &lt;sandbox&gt;")
        .doesNotContain("<script", "src=", "url(", "@import", "<link");
    assertThat(page.indexOf("<h2>Findings")).isLessThan(page.indexOf("<h2>Coverage"));
    assertThat(page.indexOf("<h2>Coverage")).isLessThan(page.indexOf("<h2>Exchanges"));
  }

  @Test
  void theJunitFileIsXmlWithAFailureForEachViolatedQuestion() throws Exception {
    var document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JunitReport.of(kept))));

    assertThat(document.getElementsByTagName("testcase").getLength())
        .isEqualTo(kept.rows().size());
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void theMarkdownHasARowForEachFinding() {
    assertThat(MarkdownReport.of(all(violated)))
        .startsWith("## The contract is violated: 1 violation\n")
        .contains("| violation | schema.required ×2<br>", "| drift | header.sunset")
        .doesNotContain("@team", "<b>");
  }

  @Test
  void annotationsAreForGithubOnly() {
    assertThat(annotations(Map.of())).isEmpty();
    assertThat(annotations(Map.of("GITHUB_ACTIONS", "true")).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("::error file=openapi/photos-url.yaml,line=7,title=schema.required::");
  }

  private String annotations(Map<String, String> environment) {
    StringWriter out = new StringWriter();
    FindingAnnotations.print(violated.findings(), environment, new PrintWriter(out));
    return out.toString();
  }

  @Test
  void theFilesAreWrittenAsAWhole() throws IOException {
    Path reports = folder.resolve("a/b");
    ReportFiles.in(reports).write(all(violated));
    ReportFiles.in(reports).write(all(kept));

    try (var files = Files.list(reports)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.html", "report.json", "report.md", "junit.xml");
    }
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ReportFiles.in(file))
        .hasMessageContaining(": This is no folder.\n    remedy: Name another folder");
  }

  @Test
  void anAcceptedFindingIsNoLongerOneUntilItExpires() throws IOException {
    Acceptances acceptances = accept("2026-11-25");

    Outcome today = Outcome.of(violated, acceptances, TODAY);
    Outcome tomorrow = Outcome.of(violated, acceptances, TODAY.plusDays(1));
    Outcome mended = Outcome.of(kept, acceptances, TODAY);

    assertThat(today.result().count(Kind.VIOLATION)).isZero();
    assertThat(today.accepted()).extracting(Finding::id).containsExactly("schema.required");
    assertThat(tomorrow.result().count(Kind.VIOLATION)).isEqualTo(1);
    assertThat(tomorrow.notices()).singleElement().asString().startsWith("Expired on 2026-11-25: ");
    assertThat(mended.notices())
        .singleElement()
        .asString()
        .startsWith("No longer needed: ")
        .contains("accept.yaml:2");
  }

  @Test
  void aFileThatAcceptsNothingProperlyIsRefusedByLine() throws IOException {
    assertThatThrownBy(() -> accept("soon"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("accept.yaml:5")
        .hasMessageContaining("`soon` is no date.");
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "known: []\n");
    assertThatThrownBy(() -> Acceptances.read(empty))
        .hasMessageContaining("There is no list `accepted`.");
  }

  private Acceptances accept(String expires) throws IOException {
    return Acceptances.read(Files.writeString(
        folder.resolve("accept.yaml"),
        "accepted:\n  - id: schema.required\n    pointer: " + POINTER
            + "\n    reason: Announced.\n    expires: " + expires + "\n"));
  }
}
