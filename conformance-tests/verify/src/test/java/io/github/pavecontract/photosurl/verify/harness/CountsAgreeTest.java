package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.report.VerifyReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run has the same figures in every format, also where a rule is violated here and drift there. */
final class CountsAgreeTest {
  /** Flags as texts violate documented cases, and are drift where an answer is only assumed. */
  private static RunResult result;

  @BeforeAll
  static void run() throws IOException {
    Variant variant = MatrixTest.deviations()
        .filter(each -> each.id().equals("success is true or false as a text"))
        .findFirst()
        .orElseThrow();
    try (Sandbox sandbox = Sandbox.start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      result = MatrixTest.run(server.baseUrl());
    }
  }

  @Test
  void exchangesThatViolateAreAsManyInEachFormat() throws IOException {
    Report report = report(Set.of(Kind.VIOLATION));
    long violations = checks(report, Check.Result.VIOLATION);

    assertThat(violations).isPositive();
    assertThat(checks(report, Check.Result.DRIFT)).isPositive();
    assertThat(failures(report)).as("failures of JUnit").isEqualTo(violations);
    assertThat(inJson(report, "violation")).as("results in JSON").isEqualTo(violations);
    assertThat(count("(?m)^VIOLATION  [\\w-]+  schema\\.type", render(ReportFormat.TEXT, report)))
        .as("lines of the text")
        .isEqualTo(violations);
  }

  @Test
  void whereDriftFailsToItIsCountedAsWell() throws IOException {
    Report report = report(Set.of(Kind.VIOLATION, Kind.DRIFT));

    assertThat(failures(report))
        .isEqualTo(checks(report, Check.Result.VIOLATION) + checks(report, Check.Result.DRIFT));
  }

  @Test
  void findingsAreAsManyInEachFormat() throws IOException {
    Report report = report(Set.of(Kind.VIOLATION));
    long violations = report.count(Kind.VIOLATION);
    JsonNode json = new ObjectMapper().readTree(render(ReportFormat.JSON, report));

    assertThat(json.at("/counts/violation").asLong()).isEqualTo(violations);
    assertThat(report.verdict().closing()).contains(violations + " violation");
    assertThat(json.path("findings").findValuesAsText("kind"))
        .filteredOn("violation"::equals)
        .hasSize((int) violations);
  }

  private static Report report(Set<Kind> failing) {
    return VerifyReport.of(result, Acceptances.NONE, LocalDate.of(2026, 1, 1), Failing.by(failing));
  }

  private static String render(ReportFormat format, Report report) {
    return format.renderer(Terminal.PLAIN).render(report);
  }

  private static long checks(Report report, Check.Result result) {
    return report.checks().all().stream()
        .filter(check -> check.result() == result)
        .count();
  }

  private static long failures(Report report) {
    return count("<failure ", render(ReportFormat.JUNIT, report));
  }

  private static long inJson(Report report, String result) throws IOException {
    return new ObjectMapper()
        .readTree(render(ReportFormat.JSON, report))
        .path("checks")
        .valueStream()
        .filter(check -> check.path("result").asText().equals(result))
        .count();
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
