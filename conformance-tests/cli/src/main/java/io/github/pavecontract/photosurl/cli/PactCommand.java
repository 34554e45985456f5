package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.Pact;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.PactReport;
import io.github.pavecontract.photosurl.pact.PactRun;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Do the pacts of teams keep to the contract, and who relies on what? */
@Command(
    name = "pact",
    description = {
      "Holds the pacts of consuming teams against the contract: requests that it does not allow,"
          + " responses that it does not have, matchers that accept what it excludes.",
      "Says who relies on what. Nothing is sent.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A violation is excluded by the contract, or unknown to it. Drift leaves open more than the",
      "contract does: a matcher of type, or a provider state in words of the team's own.",
      "",
      "Exit codes: 0 the pacts keep to the contract, 1 not so (see --fail-on), 2 could not be judged,",
      "3 a bug of photos-url.",
    })
final class PactCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pacts in version 2, 3 or 4 of the Pact specification, or folders of them.")
  private List<Path> files;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "Judge only pacts with this provider; others are named and left out.")
  private @Nullable String provider;

  @Mixin
  private ContractOption contract = new ContractOption();

  @Mixin
  private ReportOptions reporting = ReportOptions.ofJudgement();

  PactCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Contract contract = this.contract.read();
    reporting.prepare(spec.commandLine());
    PrintWriter err = spec.commandLine().getErr();
    List<Pact> pacts = PactFiles.read(files, provider, notice -> err.println(notice));
    List<String> keys = Stream.of("PAVE_API_KEY", "PAVE_SECOND_API_KEY")
        .map(name -> environment.getOrDefault(name, "").strip())
        .filter(key -> !key.isEmpty())
        .toList();
    RunResult result = new PactRun(contract, keys).run(pacts);
    Report report =
        PactReport.of(result, reporting.acceptances(), ReportOptions.today(), reporting.failing());
    reporting.annotate(report, spec.commandLine(), environment);
    reporting.writeAcceptances(report);
    return reporting.finish(report, spec.commandLine(), environment);
  }
}
