package io.github.pavecontract.photosurl.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.verify.check.AnnouncementRule;
import io.github.pavecontract.photosurl.verify.check.KeywordRule;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.EmbeddedSandbox;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import io.github.pavecontract.photosurl.verify.probe.RunListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** A report tells everything of a run, decided after what is accepted, and no secret. */
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
    violated = with(
        kept.rows(),
        List.of(
            finding(Kind.VIOLATION, KeywordRule.ALL.on("required"), POINTER),
            finding(Kind.DRIFT, AnnouncementRule.SUNSET, "/paths")));
  }

  private RunResult with(List<Row> rows, List<Finding> findings) {
    return new RunResult(
        kept.target(),
        kept.contract(),
        kept.mask(),
        kept.startedAt(),
        kept.duration(),
        rows,
        kept.exchanges(),
        findings,
        kept.coverage(),
        Optional.empty());
  }

  private static Finding finding(Kind kind, Rule rule, String pointer) {
    return new Finding(
        kind,
        rule,
        HOSTILE,
        new Place("openapi/photos-url.yaml", 7, pointer),
        "documented",
        "Sample",
        List.of(
            Detail.text("expected", HOSTILE),
            Detail.text("received", HOSTILE),
            Detail.text("hint", "hint"),
            Detail.check("first in", "accepted", "accepted", 1),
            Detail.copy("again", "curl 'x'")),
        2);
  }

  private static Report report(RunResult result) {
    return report(result, Acceptances.NONE, TODAY);
  }

  private static Report report(RunResult result, Acceptances acceptances, LocalDate today) {
    return VerifyReport.of(result, acceptances, today, Failing.by(Set.of(Kind.VIOLATION)));
  }

  private static String rendered(RunResult result, ReportFormat format) {
    return format.renderer(Terminal.PLAIN).render(report(result));
  }

  private static JsonNode json(RunResult result) throws IOException {
    return new ObjectMapper().readTree(rendered(result, ReportFormat.JSON));
  }

  @Test
  void theJsonSatisfiesItsSchema() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"))) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new ObjectMapper().readTree(text));
      for (RunResult result : List.of(kept, violated)) {
        assertThat(schema.validate(json(result))).isEmpty();
      }
      assertThat(schema.validate(((ObjectNode) json(kept)).put("verdict", "fine")))
          .as("the schema refuses something")
          .isNotEmpty();
      ObjectNode unknown = (ObjectNode) json(violated);
      ((ObjectNode) unknown.at("/findings/0/details")).put("fingerprint", "0");
      assertThat(schema.validate(unknown))
          .as("the schema knows what is of which command")
          .isNotEmpty();
    }
  }

  @Test
  void thePageShowsTextsAsTextsAndNeedsNothingElse() {
    String page = rendered(violated, ReportFormat.HTML);

    assertThat(page)
        .contains("&lt;/script&gt;&lt;b&gt;&amp;&quot;&#39;|`\\u0001", "the &lt;sandbox&gt;")
        .doesNotContain("<script ", "src=\"", "url(", "@import", "<link");
    assertThat(page.indexOf("<h2>Findings")).isLessThan(page.indexOf("<h2>Coverage"));
    assertThat(page.indexOf("<h2>Coverage")).isLessThan(page.indexOf("<h2>Exchanges"));
  }

  @Test
  void theJunitFileIsXmlWithATestForEachQuestion() throws Exception {
    var document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(rendered(kept, ReportFormat.JUNIT))));

    assertThat(document.getElementsByTagName("testcase").getLength())
        .isEqualTo(kept.rows().size());
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void theMarkdownHasARowForEachFinding() {
    assertThat(rendered(violated, ReportFormat.MARKDOWN))
        .startsWith("## The contract is violated: 1 violation\n")
        .contains("| violation | schema.required ×2<br>", "| drift | header.sunset")
        .doesNotContain("@team", "<b>");
  }

  @Test
  void exchangesAreShownWithoutApiKeys() {
    assertThat(rendered(kept, ReportFormat.JSON))
        .contains("\"name\" : \"API-Key\"", "\"value\" : \"***\"")
        .doesNotContain(Sandbox.API_KEY);
    assertThat(kept.rows().toString()).contains(Sandbox.API_KEY);
  }

  @Test
  void anAcceptedFindingIsNoLongerOneUntilItExpires() throws IOException {
    Acceptances acceptances = accept("2026-11-25");

    Report today = report(violated, acceptances, TODAY);
    Report tomorrow = report(violated, acceptances, TODAY.plusDays(1));
    Report mended = report(kept, acceptances, TODAY);

    assertThat(today.count(Kind.VIOLATION)).isZero();
    assertThat(today.verdict().id()).isEqualTo("kept");
    assertThat(today.verdict().mood()).isEqualTo(Report.Mood.ODD);
    assertThat(today.verdict().headline())
        .isEqualTo("The contract is kept, but for 1 violation that is known, with drift: 1");
    assertThat(today.accepted()).extracting(Finding::id).containsExactly("schema.required");
    assertThat(tomorrow.count(Kind.VIOLATION)).isEqualTo(1);
    assertThat(tomorrow.verdict().mood()).isEqualTo(Report.Mood.BAD);
    assertThat(tomorrow.notices()).singleElement().asString().startsWith("Expired on 2026-11-25: ");
    assertThat(mended.verdict().mood()).isEqualTo(Report.Mood.GOOD);
    assertThat(mended.notices())
        .singleElement()
        .asString()
        .startsWith("No longer needed: ")
        .contains("accept.yaml:2");
  }

  @Test
  void aQuestionOfWhichAllIsAcceptedIsNoFailure() throws IOException {
    Row row = kept.rows().get(0);
    Finding finding = violated.findings().stream()
        .filter(each -> each.id().equals("schema.required"))
        .findFirst()
        .orElseThrow();
    RunResult result = with(
        List.of(new Row(
            row.number(),
            row.id(),
            row.isCase(),
            row.sentence(),
            row.basis(),
            row.expected(),
            Check.Result.VIOLATION,
            "",
            row.exchange(),
            List.of(new Broken(finding.kind(), finding.rule(), finding.place().pointer())))),
        violated.findings());

    assertThat(report(kept, accept("2026-11-25"), TODAY).checks().all())
        .noneMatch(check -> check.result() == Check.Result.ACCEPTED);
    assertThat(report(result).checks().all()).singleElement().satisfies(check -> {
      assertThat(check.result()).isEqualTo(Check.Result.VIOLATION);
      assertThat(check.findings()).extracting(Finding::id).containsExactly("schema.required");
    });
    assertThat(report(result, accept("2026-11-25"), TODAY).checks().all())
        .singleElement()
        .satisfies(check -> {
          assertThat(check.result()).isEqualTo(Check.Result.ACCEPTED);
          assertThat(check.rules()).containsExactly("schema.required");
          assertThat(check.findings()).isEmpty();
        });
  }

  @Test
  void aQuestionShowsNoFindingOfTheSameRuleInAnotherPlace() {
    Finding finding = violated.findings().stream()
        .filter(each -> each.id().equals("schema.required"))
        .findFirst()
        .orElseThrow();
    Row row = kept.rows().get(0);
    Row elsewhere = new Row(
        row.number(),
        row.id(),
        row.isCase(),
        row.sentence(),
        row.basis(),
        row.expected(),
        Check.Result.VIOLATION,
        "",
        row.exchange(),
        List.of(
            new Broken(finding.kind(), finding.rule(), "/components/schemas/Another/required")));

    assertThat(report(with(List.of(elsewhere), violated.findings())).checks().all())
        .singleElement()
        .satisfies(check -> assertThat(check.findings()).isEmpty());
  }

  @Test
  void whereNothingAnsweredNothingIsKept() {
    RunResult nothing = new RunResult(
        kept.target(),
        kept.contract(),
        kept.mask(),
        kept.startedAt(),
        kept.duration(),
        List.of(),
        0,
        List.of(),
        kept.coverage(),
        Optional.empty());

    assertThat(report(nothing).verdict().closing())
        .isEqualTo("Nothing could be judged: there was no answer to judge.");
  }

  private Acceptances accept(String expires) throws IOException {
    return Acceptances.read(Files.writeString(
        folder.resolve("accept.yaml"),
        "accepted:\n  - id: schema.required\n    pointer: " + POINTER
            + "\n    reason: Announced.\n    expires: " + expires + "\n"));
  }
}
