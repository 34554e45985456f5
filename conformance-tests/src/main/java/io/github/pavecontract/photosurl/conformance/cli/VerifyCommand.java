package io.github.pavecontract.photosurl.conformance.cli;

import io.github.pavecontract.photosurl.conformance.check.CaseCheck;
import io.github.pavecontract.photosurl.conformance.report.CaseRow;
import io.github.pavecontract.photosurl.conformance.report.CaseRow.Outcome;
import io.github.pavecontract.photosurl.conformance.report.CaseTable;
import io.github.pavecontract.photosurl.conformance.sandbox.Durations;
import io.github.pavecontract.photosurl.conformance.secret.Secrets;
import io.github.pavecontract.photosurl.conformance.target.Attempt;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NoAnswer;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NotRun;
import io.github.pavecontract.photosurl.conformance.target.RecordingTarget;
import io.github.pavecontract.photosurl.conformance.target.SandboxTarget;
import io.github.pavecontract.photosurl.conformance.target.Target;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
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

/** Submits every case of the contract, and checks each answer. */
@Command(
    name = "verify",
    description = {
      "Tries the cases of the contract and checks the bytes of each answer.",
      "Without --base-url and PAVE_BASE_URL it starts a sandbox and tries all of them on that.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The API key comes from PAVE_API_KEY, never from the command line; a second one, which no",
      "output shows either, from PAVE_SECOND_API_KEY. Options win over environment variables.",
      "",
      "Exit codes: 0 all answers are as the contract says, 1 some are not, 2 could not be judged.",
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
      description =
          "Judge a recording of the cases; nothing is sent, even if PAVE_BASE_URL is set.")
  private @Nullable Path har;

  @Mixin
  private MaxAge maxAge = new MaxAge();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write what is exchanged to a recording in HAR 1.2, without secrets.")
  private @Nullable Path record;

  @Mixin
  private ContractOption contract = new ContractOption();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "10s",
      converter = ToDuration.class,
      description = "For one request: ${DEFAULT-VALUE} by default.")
  private Duration timeout = Duration.ofSeconds(10);

  @ArgGroup(validate = false, heading = "%nThe live API:%n")
  private LiveOptions live = new LiveOptions();

  VerifyCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Contract contract = this.contract.read();
    refuseContradictions();
    try (Target target = target(contract);
        CaseRecorder recorder = recorder(contract, target)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "Testing " + target.description() + " against contract " + contract.version() + ".");
      Target.Plan plan = target.plan(contract.cases());
      if (!plan.announcement().isEmpty()) {
        out.println(plan.announcement());
      }
      out.println();
      CaseTable table = new CaseTable(contract, out, text -> mask(text, target));
      CaseCheck check = new CaseCheck(contract);
      for (Case aCase : plan.cases()) {
        table.add(run(aCase, target, check, table, recorder));
      }
      table.end();
      recorder.publish(out);
      return exitCode(table);
    }
  }

  private static int exitCode(CaseTable table) {
    if (table.count(Outcome.MISMATCH) > 0) {
      return 1;
    }
    return table.count(Outcome.NO_ANSWER) > 0 || table.count(Outcome.OK) == 0 ? 2 : 0;
  }

  private static CaseRow run(
      Case aCase, Target target, CaseCheck check, CaseTable table, CaseRecorder recorder)
      throws IOException {
    Attempt attempt = target.attempt(aCase);
    if (attempt instanceof Answered answer) {
      recorder.add(aCase, answer.exchange());
      return CaseRow.answered(
          aCase, answer, check.check(aCase, answer.exchange(), answer.processingKnown()));
    }
    if (attempt instanceof NotRun notRun) {
      return CaseRow.unanswered(aCase, Outcome.NOT_RUN, notRun.reason());
    }
    String reason = ((NoAnswer) attempt).reason();
    if (table.count(Outcome.OK) + table.count(Outcome.MISMATCH) == 0) {
      throw new IOException(
          "no answer to the case " + aCase.name() + " from " + target.description() + ": "
              + mask(reason, target) + ". Check the base URL and that the server runs.");
    }
    return CaseRow.unanswered(aCase, Outcome.NO_ANSWER, reason);
  }

  /** Without the keys, however they are encoded. */
  private static String mask(String text, Target target) {
    String masked = text;
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String secret : target.secrets()) {
      masked = masked.replace(secret, "***");
      secrets.put(secret, "***");
    }
    return Secrets.of(secrets).replaceIn(masked);
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

  private CaseRecorder recorder(Contract contract, Target target) throws IOException {
    return record == null
        ? CaseRecorder.NONE
        : CaseRecorder.to(record, contract, target, !sandbox && live.isWanted(environment));
  }

  private Target target(Contract contract) throws IOException {
    if (har != null) {
      return new RecordingTarget(har, contract, maxAge.duration(), Clock.systemUTC());
    }
    return sandbox || !live.isWanted(environment)
        ? SandboxTarget.start(contract, timeout)
        : live.target(spec.commandLine(), environment, contract, timeout);
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
}
