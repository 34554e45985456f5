package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import io.github.pavecontract.photosurl.verify.report.VerifyReport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Coverage says the same as the findings: kept is what was seen to be kept. */
final class CoverageTest {
  @Test
  void aFailureWhereARefusalIsAssumedIsNeitherKeptNorViolated() throws IOException {
    RunResult result = run(Variant.errors("status", "it fails", "malformed", answer -> {
      answer.status = 500;
      answer.json.put("code", 500);
    }));

    assertThat(result.findings()).extracting(Finding::id).contains("server.error");
    assertThat(result.findings()).noneMatch(finding -> finding.kind() == Kind.VIOLATION);
    assertThat(result.coverage()).noneMatch(row -> row.violated() > 0);
    assertThat(row(result, "case", "malformedBody"))
        .extracting(CoverageRow::kept, CoverageRow::reason)
        .containsExactly(false, "asked, and answered otherwise than assumed");
  }

  @Test
  void aCaseThatNobodyAnswersIsNotKept() throws IOException {
    RunResult result =
        run(Variant.errors("status", "it closes", "cannot be found", a -> a.drop = true));

    assertThat(result.findings())
        .filteredOn(finding -> finding.kind() == Kind.VIOLATION)
        .extracting(Finding::id)
        .contains("protocol.no-answer");
    assertThat(row(result, "case", "sessionNotFound"))
        .extracting(CoverageRow::kept, CoverageRow::valid)
        .containsExactly(false, 0L);
    assertThat(row(result, "case", "sessionNotFound").violated()).isPositive();
  }

  @Test
  void anInvariantIsKeptOnlyIfAnAnswerCouldHaveBrokenIt() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      LiveSettings settings = new LiveSettings(
          sandbox.baseUrl(),
          Sandbox.API_KEY,
          Optional.empty(),
          new LiveSessions(
              List.of(),
              Optional.empty(),
              Optional.of("CLOSED-1"),
              Optional.empty(),
              Optional.empty()),
          false,
          Double.POSITIVE_INFINITY,
          1000,
          Duration.ofSeconds(10),
          Optional.empty(),
          Optional.empty(),
          Trust.DEFAULT);
      RunResult result =
          new LiveRun("a sandbox", Contract.bundled(), settings, MatrixTest.SILENT).run();

      assertThat(result.coverage())
          .filteredOn(row -> row.kind().equals("invariant") && row.kept())
          .extracting(CoverageRow::name)
          .containsExactly("code-equals-status");
    }
    assertThat(run(Variant.answers("none", "all is well", answer -> {})).coverage())
        .filteredOn(row -> row.kind().equals("invariant"))
        .allMatch(CoverageRow::kept);
  }

  @Test
  void submissionsAloneShowNothingOfRefusals() throws IOException {
    RunResult result =
        run(Variant.results("semantics", "empty lists", a -> a.data().removeAll()));

    assertThat(row(result, "invariant", "refusal-text-is-documented").kept()).isFalse();
  }

  @Test
  void theVerdictAndTheCoverageAgree() throws IOException {
    RunResult result = run(Variant.errors("status", "it fails", "malformed", answer -> {
      answer.status = 500;
      answer.json.put("code", 500);
    }));
    Report report = VerifyReport.of(
        result, Acceptances.NONE, LocalDate.of(2026, 1, 1), Failing.by(Set.of(Kind.VIOLATION)));

    assertThat(report.verdict().id()).isEqualTo("kept");
    assertThat(report.sections()).noneMatch(section -> section.toString().contains("not kept)"));
  }

  private static CoverageRow row(RunResult result, String kind, String name) {
    return result.coverage().stream()
        .filter(row -> row.kind().equals(kind) && row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static RunResult run(Variant variant) throws IOException {
    try (Sandbox sandbox = Sandbox.builder()
            .session("FOREIGN-1", SessionState.OPEN, "sandbox-stranger")
            .start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      URI baseUrl = server.baseUrl();
      return MatrixTest.run(baseUrl, Duration.ofSeconds(10));
    }
  }
}
