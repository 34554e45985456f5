package io.github.pavecontract.photosurl.conformance.cli;

import io.github.pavecontract.photosurl.conformance.check.CaseCheck;
import io.github.pavecontract.photosurl.conformance.report.CaseRow;
import io.github.pavecontract.photosurl.conformance.report.CaseRow.Outcome;
import io.github.pavecontract.photosurl.conformance.report.CaseTable;
import io.github.pavecontract.photosurl.conformance.target.Attempt;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NoAnswer;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NotRun;
import io.github.pavecontract.photosurl.conformance.target.Remote;
import io.github.pavecontract.photosurl.conformance.target.SandboxTarget;
import io.github.pavecontract.photosurl.conformance.target.Target;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Submits every case of the contract, and checks each answer. */
@Command(
    name = "verify",
    description = {
      "Submits every case of the contract and checks the bytes of each answer.",
      "Without --base-url it starts a stand-in that serves the cases from the contract.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 all answers are as the contract says, 1 some are not, 2 could not be judged.",
    })
final class VerifyCommand implements Callable<Integer> {
  private static final String KEY = "PAVE_API_KEY";
  private static final String FOREIGN_KEY = "PAVE_FOREIGN_API_KEY";

  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "A server whose sessions are in the state that each case names.",
        "Its API key comes from " + KEY + ", one that owns no session from " + FOREIGN_KEY + ".",
      })
  private @Nullable URI baseUrl;

  VerifyCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Contract contract = Contract.bundled();
    try (Target target = target(contract)) {
      CaseTable table =
          new CaseTable(contract, spec.commandLine().getOut(), text -> mask(text, target));
      CaseCheck check = new CaseCheck(contract);
      for (Case aCase : contract.cases()) {
        table.add(run(aCase, target, check, table));
      }
      table.end();
      if (table.count(Outcome.MISMATCH) > 0) {
        return 1;
      }
      return table.count(Outcome.NO_ANSWER) > 0 ? 2 : 0;
    }
  }

  private static CaseRow run(Case aCase, Target target, CaseCheck check, CaseTable table)
      throws IOException {
    Attempt attempt = target.attempt(aCase);
    if (attempt instanceof Answered answer) {
      return CaseRow.answered(aCase, answer, check.check(aCase, answer.exchange()));
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

  private static String mask(String text, Target target) {
    String masked = text;
    for (String secret : target.secrets()) {
      masked = masked.replace(secret, "***");
    }
    return masked;
  }

  private Target target(Contract contract) throws IOException {
    if (baseUrl == null) {
      return SandboxTarget.start(contract, java.time.Duration.ofSeconds(10));
    }
    Map<ApiKeyUse, String> apiKeys = new EnumMap<>(ApiKeyUse.class);
    keyFrom(KEY).ifPresent(key -> apiKeys.put(ApiKeyUse.VALID, key));
    keyFrom(FOREIGN_KEY).ifPresent(key -> apiKeys.put(ApiKeyUse.FOREIGN, key));
    if (!apiKeys.containsKey(ApiKeyUse.VALID)) {
      throw new ParameterException(
          spec.commandLine(), "--base-url needs an API key: export " + KEY + " first.");
    }
    try {
      return new Remote(baseUrl, apiKeys);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base-url: " + e.getMessage() + ".");
    }
  }

  private Optional<String> keyFrom(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(key -> !key.isBlank());
  }
}
