package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Baseline;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is told of findings, which are accepted, and which make the command fail. */
final class ReportOptions extends OutputOptions {
  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description =
          "Findings that are known and accepted for a time: a YAML list `accepted` with id and"
              + " pointer (of diff: fingerprint), reason and expires.")
  private @Nullable Path accept;

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      split = ",",
      description =
          "The least kind of finding for exit code 1: violation (the default), drift or gap;"
              + " of diff: breaking (the default) or any; of docs: drift or read-this (the default)."
              + " Also ids of rules, such as server.error, whose findings fail as well.")
  private List<String> failOn = List.of();

  @Option(
      names = "--write-accept",
      paramLabel = "FILE",
      description = "Write the findings of this run as a file for --accept, for 90 days.")
  private @Nullable Path writeAccept;

  private final List<String> names;
  private final List<Threshold> thresholds;
  private static final int ACCEPTED_DAYS = 90;

  private Acceptances acceptances = Acceptances.NONE;
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
    this.names = names;
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

  /** Of a comparison of two contracts. */
  static ReportOptions ofChanges() {
    return new ReportOptions(
        List.of("fingerprint"),
        Set.of(Kind.BREAKING),
        new Threshold("breaking", Set.of(Kind.BREAKING)),
        new Threshold("any", Set.of(Kind.BREAKING, Kind.NON_BREAKING, Kind.NONE)));
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
    acceptances = accept == null ? Acceptances.NONE : Acceptances.read(accept, names);
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

  @Override
  boolean failsBy(Rule rule) {
    return failingRules.contains(rule.id());
  }

  Acceptances acceptances() {
    return acceptances;
  }

  /** Lets only what an earlier report did not have count. */
  void compareWith(Baseline baseline) {
    acceptances = acceptances.with(baseline);
  }

  /** Writes what a run found as a file of acceptances, if that is asked for. */
  void writeAcceptances(Report report) {
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

  Set<Kind> failing() {
    return failing;
  }

  /** The day up to which, inclusively, an acceptance must last. */
  static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
