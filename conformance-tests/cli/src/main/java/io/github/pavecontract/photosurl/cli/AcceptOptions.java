package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Baseline;
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

  private final List<String> names;
  private Acceptances acceptances = Acceptances.NONE;

  /** By which names an entry tells its finding. */
  AcceptOptions(List<String> names) {
    this.names = names;
  }

  @Override
  void prepare(CommandLine command) {
    acceptances = accept == null ? Acceptances.NONE : Acceptances.read(accept, names);
    super.prepare(command);
  }

  final Acceptances acceptances() {
    return acceptances;
  }

  final List<String> names() {
    return names;
  }

  /** Lets only what an earlier report did not have count. */
  final void compareWith(Baseline baseline) {
    acceptances = acceptances.with(baseline);
  }

  /** The day up to which, inclusively, an acceptance must last. */
  static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
