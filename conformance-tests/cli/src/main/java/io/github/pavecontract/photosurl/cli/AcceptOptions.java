package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Baseline;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which findings are known, and accepted for a time. */
class AcceptOptions extends OutputOptions {
  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description =
          "Findings that are known and accepted for a time: a YAML list `accepted` with id and"
              + " pointer (of diff: fingerprint), reason and expires.")
  private @Nullable Path accept;

  @Option(
      names = "--write-accept",
      paramLabel = "FILE",
      description = "Write the findings of this run as a file for --accept, for 90 days.")
  private @Nullable Path writeAccept;

  private static final int ACCEPTED_DAYS = 90;

  private final List<String> names;
  private Acceptances acceptances = Acceptances.NONE;

  /** By which names an entry tells its finding. */
  AcceptOptions(List<String> names) {
    this.names = names;
  }

  @Override
  void prepare(CommandLine command) {
    acceptances = accept == null ? Acceptances.NONE : Acceptances.read(accept, names);
    if (writeAccept != null && Files.exists(writeAccept)) {
      throw ProblemException.at(
          writeAccept.toString(),
          "The file exists, and may have reasons that somebody wrote, so it is not replaced.",
          "Name another file with --write-accept, or remove it first.");
    }
    super.prepare(command);
  }

  final Acceptances acceptances() {
    return acceptances;
  }

  /** Lets only what an earlier report did not have count. */
  final void compareWith(Baseline baseline) {
    acceptances = acceptances.with(baseline);
  }

  /** Writes what a run found as a file of acceptances, if that is asked for. */
  final void writeAcceptances(Report report) {
    if (writeAccept == null) {
      return;
    }
    List<Finding> found = report.findings().stream()
        .filter(finding -> finding.kind().level() != Kind.Level.SILENT)
        .toList();
    try {
      Files.writeString(
          writeAccept, Acceptances.written(found, names, today().plusDays(ACCEPTED_DAYS)));
    } catch (IOException e) {
      throw IoProblems.unwritable(writeAccept, e, "Name another file with --write-accept.");
    }
  }

  /** The day up to which, inclusively, an acceptance must last. */
  static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
