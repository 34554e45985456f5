package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.report.ReportReader;
import io.github.pavecontract.photosurl.verify.report.TrafficReport;
import io.github.pavecontract.photosurl.verify.traffic.Tally;
import io.github.pavecontract.photosurl.verify.traffic.TrafficResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What have several files, days or teams seen of the API in all? */
@Command(
    name = "merge",
    description = {
      "Adds up reports on recorded traffic, in any order: findings with all their sights and the earliest"
          + " of them, coverage, and what was not judged. The sum is a report as if all the traffic had"
          + " been judged at once, and can be added up again.",
      "What an API answered to a session whose traffic is in several files was judged file by file.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url merge monday/report.json tuesday/report.json --report week",
      "",
      "Exit codes: 0 the contract is kept, 1 it is violated (see --fail-on), 2 could not be judged,"
          + " 3 a bug of photos-url.",
    })
final class MergeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "REPORT.json",
      arity = "1..*",
      description =
          "Reports that `verify --har` or `verify --ndjson` wrote with --report or --format json.")
  private List<Path> files = List.of();

  @Mixin
  private ContractOption contract = new ContractOption();

  @Mixin
  private ReportOptions reporting = ReportOptions.ofJudgement();

  MergeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Contract held = contract.readSound();
    reporting.prepare(spec.commandLine());
    Tally sum = Tally.NONE;
    for (Path file : files) {
      sum = sum.plus(ReportReader.read(file, held));
    }
    TrafficResult result = new TrafficResult(
        sum,
        (files.size() == 1 ? "the report " : files.size() + " reports: ")
            + files.stream().map(Path::toString).collect(Collectors.joining(", ")),
        held,
        new Mask(held.apiKeyHeader(), Map.of()),
        Instant.now(),
        // How long it took to judge stands in the parts.
        Duration.ZERO,
        Optional.empty());
    Report report = TrafficReport.of(
        result, reporting.acceptances(), AcceptOptions.today(), reporting.failing());
    reporting.annotate(report, spec.commandLine(), environment);
    reporting.writeAcceptances(report);
    return reporting.finish(report, spec.commandLine(), environment);
  }
}
