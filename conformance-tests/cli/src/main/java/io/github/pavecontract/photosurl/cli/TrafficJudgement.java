package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.report.TrafficReport;
import io.github.pavecontract.photosurl.verify.traffic.TrafficResult;
import io.github.pavecontract.photosurl.verify.traffic.TrafficRun;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;

/** What recorded traffic came to, which was told as it went. */
final class TrafficJudgement {
  private final ReportOptions reporting;
  private final TrafficResult result;
  private final boolean readerGone;

  private TrafficJudgement(ReportOptions reporting, TrafficResult result, boolean readerGone) {
    this.reporting = reporting;
    this.result = result;
    this.readerGone = readerGone;
  }

  /** Judges to the end, or until nobody reads the reports any more. */
  static TrafficJudgement of(
      TrafficRun run,
      Optional<Duration> reportEvery,
      ReportOptions reporting,
      CommandLine command,
      Map<String, String> environment) {
    AtomicBoolean gone = new AtomicBoolean();
    TrafficResult result = reportEvery
        .map(every -> run.run(every, seen -> {
          if (!reporting.tellMeanwhile(report(seen, reporting), command, environment)) {
            gone.set(true);
          }
          return !gone.get();
        }))
        .orElseGet(run::run);
    return new TrafficJudgement(reporting, result, gone.get());
  }

  private static Report report(TrafficResult result, ReportOptions reporting) {
    return TrafficReport.of(
        result, reporting.acceptances(), AcceptOptions.today(), reporting.failing());
  }

  /** Whether who read the reports has gone, so that nothing more is to be said. */
  boolean isReaderGone() {
    return readerGone;
  }

  RunResult result() {
    return result.run();
  }

  Report report() {
    return report(result, reporting);
  }
}
