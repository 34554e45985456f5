package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why an interaction failed, which Pact JVM tells its reporters only. */
final class Explanation {
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("[.\\[\\]'\"]+");

  private final Contract contract;
  private final Operation operation;
  private final int status;

  private Explanation(Contract contract, Operation operation, int status) {
    this.contract = contract;
    this.operation = operation;
    this.status = status;
  }

  /** Consumer and interaction, and a line for each difference with its place in the contract. */
  static String of(PactVerificationContext context, Contract contract, Operation operation) {
    SynchronousRequestResponse interaction = (SynchronousRequestResponse) context.getInteraction();
    Explanation explanation =
        new Explanation(contract, operation, interaction.getResponse().getStatus());
    return context.getTestExecutionResult().stream()
        .map(VerificationResult.Failed.class::cast)
        .flatMap(failed -> failed.getFailures().values().stream())
        .flatMap(List::stream)
        .map(explanation::line)
        .distinct()
        .collect(Collectors.joining(
            "", context.getConsumer().getName() + ", " + interaction.getDescription() + ":", ""));
  }

  private String line(VerificationFailureType failure) {
    Mismatch mismatch = failure instanceof MismatchFailure found ? found.getMismatch() : null;
    if (mismatch instanceof StatusMismatch wrong) {
      return told(
          "status",
          "expected " + wrong.getExpected() + ", received " + wrong.getActual(),
          response());
    }
    if (mismatch instanceof HeaderMismatch wrong) {
      return told(
          "header " + wrong.getHeaderKey(),
          "expected `" + wrong.getExpected() + "`, received `" + wrong.getActual() + "`",
          response());
    }
    if (mismatch instanceof BodyMismatch wrong) {
      return told(
          wrong.getPath(),
          "expected `" + wrong.getExpected() + "`, received `" + wrong.getActual() + "`: "
              + wrong.getMismatch(),
          body(wrong.getPath()));
    }
    return told(
        mismatch == null ? "answer" : mismatch.type(),
        mismatch == null ? failure.description() : mismatch.description(),
        response());
  }

  private String told(String where, String what, String pointer) {
    Place place = contract.document().place(pointer);
    return "\n  " + where + ": " + what + " (contract " + place.file() + ":" + place.line() + " "
        + place.pointer() + ")";
  }

  private String response() {
    return contract
        .responsePointer(operation, status)
        .orElse(Pointers.child(operation.pointer(), "responses"));
  }

  /** The schema of a place that Pact JVM names as a path such as {@code $.data.0.message}. */
  private String body(String path) {
    String pointer = Pointers.child(
        "",
        Stream.of(BETWEEN_TOKENS.split(path))
            .filter(token -> !token.isEmpty() && !token.equals("$"))
            .toArray());
    Optional<String> schema = contract.responseSchema(operation, status);
    return schema.stream()
        .flatMap(root -> contract.declaredSchemas().at(root, pointer).stream())
        .findFirst()
        .orElseGet(this::response);
  }
}
