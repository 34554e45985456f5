package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which kinds of findings make the command fail. */
final class ReportOptions extends AcceptOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      description =
          "The least kind of finding for exit code 1: violation (the default), drift or gap;"
              + " of docs: drift or read-this (the default).")
  private @Nullable String failOn;

  private final List<Threshold> thresholds;
  private Set<Kind> failing;

  /**
   * A value of {@code --fail-on}.
   *
   * @param name what it is called
   * @param kinds the kinds that then fail
   */
  record Threshold(String name, Set<Kind> kinds) {}

  private ReportOptions(List<String> names, Set<Kind> failing, Threshold... thresholds) {
    super(names);
    this.failing = failing;
    this.thresholds = List.of(thresholds);
  }

  /** Of commands that hold something against the contract. */
  static ReportOptions ofJudgement() {
    return new ReportOptions(
        List.of("id", "pointer"),
        Set.of(Kind.VIOLATION),
        new Threshold("violation", Set.of(Kind.VIOLATION)),
        new Threshold("drift", Set.of(Kind.VIOLATION, Kind.DRIFT)),
        new Threshold("gap", Set.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP)));
  }

  /** Of a comparison with the vendor's page. */
  static ReportOptions ofPage() {
    return new ReportOptions(
        List.of("id", "pointer"),
        Set.of(Kind.PAGE_DRIFT, Kind.READ_THIS),
        new Threshold("drift", Set.of(Kind.PAGE_DRIFT)),
        new Threshold("read-this", Set.of(Kind.PAGE_DRIFT, Kind.READ_THIS)));
  }

  @Override
  void prepare(CommandLine command) {
    if (failOn != null) {
      failing = failing(failOn, command);
    }
    super.prepare(command);
  }

  private Set<Kind> failing(String text, CommandLine command) {
    return thresholds.stream()
        .filter(threshold -> threshold.name().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new ParameterException(
            command,
            "--fail-on: `" + text + "` is no kind. Use one of "
                + String.join(", ", thresholds.stream().map(Threshold::name).toList()) + "."))
        .kinds();
  }

  Set<Kind> failing() {
    return failing;
  }
}
