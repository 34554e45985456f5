package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.PactReport;
import io.github.pavecontract.photosurl.pact.PactRun;
import io.github.pavecontract.photosurl.pact.ProviderName;
import io.github.pavecontract.photosurl.pact.ReadPacts;
import io.github.pavecontract.photosurl.pact.StateNames;
import io.github.pavecontract.photosurl.pact.stage.LiveStage;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.RecordingStage;
import io.github.pavecontract.photosurl.pact.stage.SandboxStage;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Do the pacts of teams keep to the contract, and who relies on what? */
@Command(
    name = "pact",
    description = {
      "Holds the pacts of consuming teams against the contract: requests that it does not allow,"
          + " responses that it does not have, matchers that accept what it excludes.",
      "Says who relies on what. Nothing is sent, unless --verify has the interactions replayed.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url pact --verify target/pacts",
      "",
      "A violation is excluded by the contract, or unknown to it. Drift leaves open more than the"
          + " contract does: a matcher of type, or a provider state in words of the team's own.",
      "",
      "Exit codes: 0 the pacts keep to the contract, 1 not so (see --fail-on), 2 could not be judged,"
          + " 3 a bug of photos-url.",
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
      description = "Judge only pacts with this provider; others are named and left out. By default"
          + " those named pave-photos-url, and those that ask for its path.")
  private @Nullable String provider;

  @Option(
      names = "--states",
      paramLabel = "FILE",
      description = "What the provider states of teams mean: a YAML object `states` that has a"
          + " sentence of the contract for each of their names.")
  private @Nullable Path states;

  @Option(
      names = "--verify",
      description = "Also replay the interactions against a sandbox, and hold the answers against"
          + " the pacts; with --base-url against the live API, with --recording against that.")
  private boolean verify;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description = "With --verify: a HAR file that `verify --record` has written.")
  private @Nullable Path recording;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "10s",
      converter = ToDuration.class,
      description = "The limit for one answer: ${DEFAULT-VALUE} by default.")
  private Duration timeout = Duration.ofSeconds(10);

  @Option(
      names = "--show-sessions",
      description = "Write session keys into the files of --report as they are, not as pseudonyms.")
  private boolean showSessions;

  @Mixin
  private ContractOption contract = new ContractOption();

  @Mixin
  private ReportOptions reporting = ReportOptions.ofJudgement();

  @ArgGroup(validate = false, heading = "%nWith --verify, the live API:%n")
  private LiveOptions live = new LiveOptions();

  PactCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Contract contract = this.contract.read();
    refuseContradictions();
    reporting.prepare(spec.commandLine());
    if (!showSessions) {
      reporting.inFiles(new SessionNames(contract, live.sessions(environment).named()));
    }
    PrintWriter err = spec.commandLine().getErr();
    ProviderName name =
        provider == null ? ProviderName.usual(contract) : ProviderName.only(provider);
    ReadPacts read = PactFiles.read(files, name, err::println);
    read.unreadable().forEach(problem -> err.println("photos-url pact: " + problem));
    err.flush();
    List<String> keys = Stream.of("PAVE_API_KEY", "PAVE_SECOND_API_KEY")
        .map(variable -> environment.getOrDefault(variable, "").strip())
        .filter(key -> !key.isEmpty())
        .toList();
    RunResult result = run(contract, name, keys, translated(read));
    Report report =
        PactReport.of(result, reporting.acceptances(), ReportOptions.today(), reporting.failing());
    reporting.annotate(report, spec.commandLine(), environment);
    reporting.writeAcceptances(report);
    return reporting.finish(report, spec.commandLine(), environment);
  }

  private ReadPacts translated(ReadPacts read) {
    if (states == null) {
      return read;
    }
    Map<String, String> names = StateNames.read(states);
    return new ReadPacts(
        read.pacts().stream().map(pact -> pact.withStates(names)).toList(), read.unreadable());
  }

  private RunResult run(Contract contract, ProviderName name, List<String> keys, ReadPacts read) {
    if (!verify) {
      return new PactRun(contract, name, keys, Optional.empty()).run(read);
    }
    try (PactStage stage = stage(contract)) {
      return new PactRun(contract, name, keys, Optional.of(stage)).run(read);
    }
  }

  private PactStage stage(Contract contract) {
    if (recording != null) {
      return RecordingStage.start(recording, contract);
    }
    return live.isAskedFor()
        ? new LiveStage(live.settings(spec.commandLine(), environment, timeout), contract, 0)
        : SandboxStage.start(contract);
  }

  private void refuseContradictions() {
    if (!verify && (recording != null || live.isAskedFor())) {
      throw new ParameterException(
          spec.commandLine(),
          "--base-url and --recording say where interactions are replayed: add --verify.");
    }
    if (recording != null && live.isAskedFor()) {
      throw new ParameterException(
          spec.commandLine(), "Give either --recording or --base-url; they are two targets.");
    }
    if (!live.isAskedFor()) {
      LiveOptions.refuse(
          spec.commandLine(),
          recording != null ? "a recording" : verify ? "a sandbox" : "the contract alone");
    }
  }
}
