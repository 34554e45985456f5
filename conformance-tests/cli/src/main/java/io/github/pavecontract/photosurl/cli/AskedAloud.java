package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.BaseUrls;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import io.github.pavecontract.photosurl.verify.probe.RunListener;
import io.github.pavecontract.photosurl.verify.report.Progress;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Asks an API, and says what will be sent and what becomes of each question. */
final class AskedAloud implements RunListener {
  private final Contract contract;
  private final LiveSettings settings;
  private final boolean isLive;
  private final Progress text;
  private final boolean tellsText;
  private final PrintWriter to;

  AskedAloud(
      Contract contract,
      LiveSettings settings,
      boolean isLive,
      Progress text,
      OutputOptions reporting,
      CommandLine command) {
    this.contract = contract;
    this.settings = settings;
    this.isLive = isLive;
    this.text = text;
    this.tellsText = reporting.isText();
    this.to = tellsText ? command.getOut() : command.getErr();
  }

  /**
   * Asks everything.
   *
   * @param description what is asked, as a phrase
   * @param record where to write the cases as exchanged, or null
   * @param stoppable takes what ends the run early
   */
  RunResult ask(String description, @Nullable Path record, Consumer<Runnable> stoppable) {
    try (CaseRecorder recorder =
        record == null ? CaseRecorder.NONE : CaseRecorder.to(record, contract, settings, isLive)) {
      LiveRun run = new LiveRun(description, contract, settings, this);
      stoppable.accept(() -> run.stop("the run was interrupted"));
      RunResult result = run.run();
      if (result.unjudged().isEmpty()) {
        recorder.add(result.rows());
        recorder.publish(to);
      }
      return result;
    }
  }

  @Override
  public void planned(int requests, long casesNotRun) {
    text.planned(requests);
    if (!isLive) {
      return;
    }
    String rate = Double.isInfinite(settings.rate())
        ? ""
        : ", at most "
            + BigDecimal.valueOf(settings.rate()).stripTrailingZeros().toPlainString()
            + " a second";
    to.println("Will send " + Counted.of(requests, "request") + rate + "; "
        + Counted.of(casesNotRun, "case") + " cannot be run.");
    BaseUrls.warning(settings.baseUrl()).ifPresent(to::println);
    to.flush();
  }

  @Override
  public void judged(Row row) {
    if (tellsText) {
      text.add(row);
    }
  }
}
