package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.report.Baseline;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.live.EmbeddedSandbox;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.report.Progress;
import io.github.pavecontract.photosurl.verify.report.VerifyReport;
import io.github.pavecontract.photosurl.verify.traffic.ExchangeSource;
import io.github.pavecontract.photosurl.verify.traffic.ReadProgress;
import io.github.pavecontract.photosurl.verify.traffic.TrafficRun;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Does an API keep its contract? */
@Command(
    name = "verify",
    description = {
      "Asks an API every case of the contract and many things beside, and judges the bytes of each"
          + " answer. Says what deviates, how to see it again, and what was not looked at.",
      "Without --base-url and PAVE_BASE_URL it starts a sandbox and asks that.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url verify --base-url https://openapi.paveapi.com --report target/pave",
      "",
      "The API key comes from PAVE_API_KEY, never from the command line; a second one, of another"
          + " account, from PAVE_SECOND_API_KEY. No output shows either. Options win over variables.",
      "",
      "A violation differs from what is documented or implied, or breaks a standard. Drift comes in"
          + " addition, or differs where nothing is documented. A gap was not observed.",
      "",
      "Exit codes: 0 the contract is kept, 1 it is violated (see --fail-on), 2 could not be judged,"
          + " 3 a bug of photos-url, 130 interrupted.",
    })
final class VerifyCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--sandbox",
      description = "Test the embedded sandbox, even if PAVE_BASE_URL is set.")
  private boolean sandbox;

  @Mixin
  private TrafficOptions traffic = new TrafficOptions();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write the cases as exchanged to a recording in HAR 1.2, without secrets.")
  private @Nullable Path record;

  @Mixin
  private ContractOption contract = new ContractOption();

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
  private ReportOptions reporting = ReportOptions.ofJudgement();

  @Option(
      names = "--baseline",
      paramLabel = "REPORT.json",
      description =
          "An earlier report.json: what it has as well is told as still there or gone, and"
              + " only new findings count.")
  private @Nullable Path baseline;

  @ArgGroup(validate = false, heading = "%nThe live API:%n")
  private LiveOptions live = new LiveOptions();

  /** Ends the run that is under way. */
  private volatile Runnable stop = () -> {};

  /** What is judged, where a name is wanted. */
  private String place = "the embedded sandbox";

  private Optional<TrafficJudgement> ofTraffic = Optional.empty();

  VerifyCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Judges as the command line says, and shows nothing. */
  static RunResult run(Map<String, String> environment, String... options) {
    VerifyCommand command = new VerifyCommand(environment);
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(Writer.nullWriter()));
    line.parseArgs(options);
    Contract contract = command.contract.readSound();
    PrintWriter out = line.getOut();
    return command.run(contract, new Progress(contract, out, Terminal.PLAIN), out);
  }

  /** What the command line and the environment say of the live API. */
  static LiveSettings live(Map<String, String> environment, String... options) {
    VerifyCommand command = new VerifyCommand(environment);
    CommandLine line = new CommandLine(command);
    line.parseArgs(options);
    return command.live.settings(line, environment, command.timeout);
  }

  @Override
  public Integer call() {
    Thread warmUp = new Thread(Invariants::warmUp, "warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    Contract contract = this.contract.readSound();
    reporting.prepare(spec.commandLine());
    if (baseline != null) {
      reporting.compareWith(Baseline.read(baseline, "verify"));
    }
    refuseContradictions();
    LastReport last = new LastReport(() -> stop.run());
    try {
      return runAndReport(contract);
    } finally {
      last.written();
    }
  }

  private int runAndReport(Contract contract) {
    Progress text = new Progress(contract, spec.commandLine().getOut(), Terminal.of(environment));
    RunResult result = run(contract, text, spec.commandLine().getOut());
    // An interrupted thread could not write the report.
    boolean interrupted = Thread.interrupted();
    Report report = report(result);
    if (ofTraffic.filter(TrafficJudgement::isReaderGone).isPresent()) {
      return reporting.finishQuietly(report);
    }
    if (reporting.isText()) {
      text.end(result.rows());
    }
    reporting.annotate(report, spec.commandLine(), environment);
    reporting.writeAcceptances(report);
    result
        .unjudged()
        .filter(Unjudged::everything)
        .ifPresent(reason -> Failures.tell(reason.at(place), spec.commandLine()));
    int exitCode = reporting.finishAfterChecks(report, spec.commandLine(), environment);
    if (interrupted) {
      Thread.currentThread().interrupt();
      return Failures.INTERRUPTED;
    }
    return exitCode;
  }

  private Report report(RunResult result) {
    return ofTraffic
        .map(TrafficJudgement::report)
        .orElseGet(() -> VerifyReport.of(
            result, reporting.acceptances(), ReportOptions.today(), reporting.failing()));
  }

  private RunResult judge(Contract contract, Progress text, PrintWriter out) {
    if (!Terminal.of(environment).coloured()) {
      return judge(traffic.source(contract, ReadProgress.UNTOLD), contract, text, out);
    }
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr(), System::nanoTime)) {
      ReadProgress progress = (bytes, all) -> line.show(() -> bytes * 100 / all + " % read");
      return judge(traffic.source(contract, progress), contract, text, out);
    }
  }

  private RunResult judge(
      ExchangeSource source, Contract contract, Progress text, PrintWriter out) {
    TrafficRun run = new TrafficRun(source, contract, reporting.isText() ? text::add : row -> {});
    stop = run::stop;
    place = source.name();
    begin(out, source.description(), contract);
    nameSessions(contract, List.of());
    TrafficJudgement judgement =
        TrafficJudgement.of(run, traffic.reportEvery(), reporting, spec.commandLine(), environment);
    ofTraffic = Optional.of(judgement);
    return judgement.result();
  }

  private RunResult run(Contract contract, Progress text, PrintWriter out) {
    if (traffic.isWanted()) {
      return judge(contract, text, out);
    }
    if (!sandbox && live.isWanted(environment)) {
      LiveSettings settings = live.settings(spec.commandLine(), environment, timeout);
      LiveSessions sessions = settings.sessions();
      nameSessions(
          contract,
          Stream.concat(
                  sessions.open().stream(),
                  Stream.of(sessions.submitted(), sessions.closed(), sessions.foreign())
                      .flatMap(Optional::stream))
              .toList());
      place = settings.baseUrl().toString();
      return ask("the live API at " + settings.baseUrl(), contract, settings, text, out, true);
    }
    try (EmbeddedSandbox embedded = EmbeddedSandbox.start(contract, timeout)) {
      return ask("the embedded sandbox", contract, embedded.settings(), text, out, false);
    }
  }

  private RunResult ask(
      String description,
      Contract contract,
      LiveSettings settings,
      Progress text,
      PrintWriter out,
      boolean isLive) {
    AskedAloud asked =
        new AskedAloud(contract, settings, isLive, text, reporting, spec.commandLine());
    return asked.ask(description, record, end -> {
      begin(out, description, contract);
      stop = end;
    });
  }

  private void nameSessions(Contract contract, List<String> given) {
    if (!showSessions) {
      reporting.inFiles(new SessionNames(contract, given));
    }
  }

  private void begin(PrintWriter out, String description, Contract contract) {
    if (reporting.isText()) {
      out.println("Testing " + description + " against contract " + contract.version() + ".");
      out.flush();
    }
  }

  private void refuseContradictions() {
    traffic.check(spec.commandLine(), sandbox || record != null || live.isAskedFor());
    if (sandbox && live.isAskedFor()) {
      throw new ParameterException(
          spec.commandLine(), "Give either --sandbox or --base-url; they are two targets.");
    }
    if (traffic.isWanted()) {
      LiveOptions.refuse(spec.commandLine(), "recorded traffic");
    } else if (sandbox || !live.isWanted(environment)) {
      LiveOptions.refuse(spec.commandLine(), "the embedded sandbox");
    }
  }
}
