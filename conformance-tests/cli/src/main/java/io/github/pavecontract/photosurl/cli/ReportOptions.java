package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which findings make the command fail. */
final class ReportOptions extends AcceptOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      split = ",",
      description =
          "The least kind of finding for exit code 1: violation (the default), drift or gap;"
              + " of docs: drift or read-this (the default)."
              + " Also ids of rules, such as server.error, whose findings fail as well.")
  private List<String> failOn = List.of();

  private final List<Threshold> thresholds;
  private Set<Kind> failing;
  private final Set<String> failingRules = new HashSet<>();

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
    failOn.forEach(text -> failOn(text, command));
    super.prepare(command);
  }

  private void failOn(String text, CommandLine command) {
    Optional<Threshold> threshold = thresholds.stream()
        .filter(each -> each.name().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
    if (threshold.isPresent()) {
      failing = threshold.get().kinds();
    } else if (Catalogue.find(text).isPresent()) {
      failingRules.add(text);
    } else {
      throw new ParameterException(
          command,
          "--fail-on: `" + text + "` is no kind. Use one of "
              + String.join(", ", thresholds.stream().map(Threshold::name).toList())
              + ", or the id of a rule.");
    }
  }

  Failing failing() {
    return new Failing(failing, failingRules);
  }
}
