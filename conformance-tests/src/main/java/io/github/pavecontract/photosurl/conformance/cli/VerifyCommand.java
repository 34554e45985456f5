package io.github.pavecontract.photosurl.conformance.cli;

import io.github.pavecontract.photosurl.conformance.finding.Kind;
import io.github.pavecontract.photosurl.conformance.finding.Row;
import io.github.pavecontract.photosurl.conformance.finding.RunResult;
import io.github.pavecontract.photosurl.conformance.probe.LiveRun;
import io.github.pavecontract.photosurl.conformance.probe.RunListener;
import io.github.pavecontract.photosurl.conformance.report.Acceptances;
import io.github.pavecontract.photosurl.conformance.report.GithubAnnotations;
import io.github.pavecontract.photosurl.conformance.report.JsonReport;
import io.github.pavecontract.photosurl.conformance.report.ReportFiles;
import io.github.pavecontract.photosurl.conformance.report.Terminal;
import io.github.pavecontract.photosurl.conformance.report.TextReport;
import io.github.pavecontract.photosurl.conformance.sandbox.Durations;
import io.github.pavecontract.photosurl.conformance.target.BaseUrls;
import io.github.pavecontract.photosurl.conformance.target.EmbeddedSandbox;
import io.github.pavecontract.photosurl.conformance.target.LiveSettings;
import io.github.pavecontract.photosurl.conformance.traffic.HarRun;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariants;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
      "The API key comes from PAVE_API_KEY, never from the command line; a second one, of another",
      "account, from PAVE_SECOND_API_KEY. No output shows either. Options win over variables.",
      "",
      "A violation differs from what is documented or implied, or breaks a standard. Drift comes in",
      "addition, or differs where nothing is documented. A gap was not observed.",
      "",
      "Exit codes: 0 the contract is kept, 1 it is violated (see --fail-on), 2 could not be judged.",
    })
final class VerifyCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--sandbox",
      description = "Test the embedded sandbox, even if PAVE_BASE_URL is set.")
  private boolean sandbox;

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "Judge recorded traffic; nothing is sent, even if PAVE_BASE_URL is set.")
  private @Nullable Path har;

  @Mixin
  private MaxAge maxAge = new MaxAge();

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
      names = "--accept",
      paramLabel = "FILE",
      description =
          "Findings that are known and accepted for a time: a YAML list `accepted` with id,"
              + " pointer, reason and expires.")
  private @Nullable Path accept;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json, report.md and junit.xml into this folder.")
  private @Nullable Path report;

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      defaultValue = "violation",
      converter = ToKind.class,
      description =
          "The least kind of finding for exit code 1: violation (the default), drift or gap.")
  private Kind failOn = Kind.VIOLATION;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = ToFormat.class,
      description =
          "What to print: text (the default) or json, which is the report and nothing else.")
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nThe live API:%n")
  private LiveOptions live = new LiveOptions();

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  VerifyCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Thread warmUp = new Thread(Invariants::warmUp, "warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    Contract contract = this.contract.read();
    Acceptances acceptances = accept == null ? Acceptances.NONE : Acceptances.read(accept);
    refuseContradictions();
    ReportFiles files = report == null ? null : ReportFiles.in(report);
    PrintWriter out = spec.commandLine().getOut();
    TextReport text = new TextReport(contract, out, Terminal.of(environment));
    RunResult result = run(contract, text, out);
    Acceptances.Outcome outcome = acceptances.apply(result, LocalDate.now(Clock.systemUTC()));
    if (files != null) {
      files.write(outcome);
    }
    GithubAnnotations.print(
        outcome.result().findings(),
        environment,
        format == Format.TEXT ? out : spec.commandLine().getErr());
    if (format == Format.JSON) {
      out.println(JsonReport.of(outcome, true).toPrettyString());
      out.flush();
    } else {
      text.end(outcome.result(), outcome);
    }
    return exitCode(outcome.result());
  }

  private RunResult run(Contract contract, TextReport text, PrintWriter out) throws IOException {
    if (har != null) {
      HarRun run =
          new HarRun(har, contract, maxAge.duration(), Clock.systemUTC(), row -> show(text, row));
      begin(out, run.description(), contract);
      return run.run();
    }
    if (!sandbox && live.isWanted(environment)) {
      LiveSettings settings = live.settings(spec.commandLine(), environment, timeout);
      return run("the live API at " + settings.baseUrl(), contract, settings, text, out, true);
    }
    try (EmbeddedSandbox embedded = EmbeddedSandbox.start(contract, timeout)) {
      return run("the embedded sandbox", contract, embedded.settings(), text, out, false);
    }
  }

  private RunResult run(
      String description,
      Contract contract,
      LiveSettings settings,
      TextReport text,
      PrintWriter out,
      boolean isLive)
      throws IOException {
    try (CaseRecorder recorder =
        record == null ? CaseRecorder.NONE : CaseRecorder.to(record, contract, settings, isLive)) {
      begin(out, description, contract);
      RunResult result = new LiveRun(description, contract, settings, new RunListener() {
            @Override
            public void planned(int requests, long casesNotRun) {
              text.planned(requests);
              if (isLive) {
                announce(settings, requests, casesNotRun, out);
              }
            }

            @Override
            public void judged(Row row) {
              show(text, row);
            }
          })
          .run();
      recorder.add(result.rows());
      recorder.publish(format == Format.TEXT ? out : spec.commandLine().getErr());
      return result;
    }
  }

  private void begin(PrintWriter out, String description, Contract contract) {
    if (format == Format.TEXT) {
      out.println("Testing " + description + " against contract " + contract.version() + ".");
      out.flush();
    }
  }

  private void announce(LiveSettings settings, int requests, long casesNotRun, PrintWriter out) {
    PrintWriter to = format == Format.TEXT ? out : spec.commandLine().getErr();
    String rate = Double.isInfinite(settings.rate())
        ? ""
        : ", at most "
            + BigDecimal.valueOf(settings.rate()).stripTrailingZeros().toPlainString()
            + " a second";
    to.println("Will send " + requests + (requests == 1 ? " request" : " requests") + rate + "; "
        + casesNotRun + " cases cannot be run.");
    BaseUrls.warning(settings.baseUrl()).ifPresent(to::println);
    to.flush();
  }

  private void show(TextReport text, Row row) {
    if (format == Format.TEXT) {
      text.add(row);
    }
  }

  /** Violations outrank what could not be judged, and that outranks the lesser kinds. */
  private int exitCode(RunResult result) {
    if (result.count(Kind.VIOLATION) > 0) {
      return 1;
    }
    if (result.unjudged().isPresent() || result.exchanges() == 0) {
      return 2;
    }
    return result.findings().stream()
            .anyMatch(
                finding -> finding.kind() != Kind.REQUEST && finding.kind().compareTo(failOn) <= 0)
        ? 1
        : 0;
  }

  private void refuseContradictions() {
    if (har != null && (sandbox || record != null || live.isAskedFor())) {
      throw new ParameterException(
          spec.commandLine(),
          "--har judges what was recorded: it goes with none of --sandbox, --base-url and --record.");
    }
    if (sandbox && live.isAskedFor()) {
      throw new ParameterException(
          spec.commandLine(), "Give either --sandbox or --base-url; they are two targets.");
    }
  }

  /** Durations such as 500ms and 5s. */
  static final class ToDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Durations.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Kinds of findings that can end a run with exit code 1. */
  static final class ToKind implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "violation" -> Kind.VIOLATION;
        case "drift" -> Kind.DRIFT;
        case "gap" -> Kind.GAP;
        default ->
          throw new TypeConversionException(
              "`" + text + "` is no kind. Use one of violation, drift, gap.");
      };
    }
  }

  /** Formats of the output. */
  static final class ToFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "text" -> Format.TEXT;
        case "json" -> Format.JSON;
        default ->
          throw new TypeConversionException("`" + text + "` is no format. Use text or json.");
      };
    }
  }
}
