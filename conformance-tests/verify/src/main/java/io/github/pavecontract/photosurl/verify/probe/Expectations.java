package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.Roles;
import io.github.pavecontract.photosurl.contract.Status;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a request should be answered, given what is known of its session. */
final class Expectations {
  private final Roles roles;
  private final String errors;
  private final Optional<Case> foreign;

  Expectations(Contract contract) {
    this.roles = contract.roles();
    this.foreign = contract.cases(contract.operation()).stream()
        .filter(aCase -> ProviderState.of(aCase.state()).equals(Optional.of(ProviderState.FOREIGN)))
        .findFirst();
    this.errors = contract.operation().pointer() + "/responses";
  }

  /** The answer of a case, with the results that follow from what its session has by now. */
  List<ExpectedOutcome> of(
      Case aCase, @Nullable JsonNode request, KnownSession session, String apiKey) {
    if (aCase.apiKey() == ApiKeyUse.ABSENT) {
      return missingKey(aCase, session);
    }
    ExpectedOutcome example = ExpectedOutcome.of(aCase, false);
    boolean ofItsOwn = ProviderState.of(aCase.state()).isEmpty();
    if (ofItsOwn || example.results().isEmpty() || request == null) {
      return List.of(example);
    }
    return List.of(ExpectedOutcome.like(aCase, results(request, session, apiKey)));
  }

  /** The answers that a probe allows; none if the contract has no case for any of them. */
  List<ExpectedOutcome> of(
      Expect expect, @Nullable JsonNode body, KnownSession session, String apiKey) {
    return switch (expect) {
      case USUAL -> usual(body, session, apiKey);
      case MISSING_KEY ->
        roles.missingKey().map(aCase -> missingKey(aCase, session)).orElse(List.of());
      case NOT_FOUND -> errors(roles.notFound());
      case MISSING_KEY_OR_NOT_FOUND -> join(errors(roles.missingKey()), errors(roles.notFound()));
      case OWN_SESSION -> join(results(body, session, apiKey, true), errors(roles.notFound()));
      case REFUSED -> errors(roles.malformed());
      case USUAL_OR_REFUSED -> join(usual(body, session, apiKey), errors(roles.malformed()));
      case USUAL_OR_ERROR -> join(usual(body, session, apiKey), anyError());
      case ERROR -> anyError();
    };
  }

  private List<ExpectedOutcome> anyError() {
    return Stream.of("4XX", "501")
        .map(range -> ExpectedOutcome.of(new Status(range), errors))
        .toList();
  }

  /** Where the session is in the way as well, it may be reported first, until it has shown otherwise. */
  private List<ExpectedOutcome> missingKey(Case aCase, KnownSession session) {
    List<ExpectedOutcome> outcomes = List.of(ExpectedOutcome.of(aCase, false));
    return session.reportsKeyFirst()
        ? outcomes
        : switch (session.state()) {
          case ABSENT, FOREIGN, CLOSED -> join(outcomes, usual(null, session, ""));
          case OPEN, PARTLY_SUBMITTED, SUBMITTED -> outcomes;
        };
  }

  /** Whether an answer is the error for a missing API key. */
  boolean isMissingKey(int status, @Nullable JsonNode body) {
    return is(roles.missingKey(), status, body);
  }

  private List<ExpectedOutcome> usual(
      @Nullable JsonNode body, KnownSession session, String apiKey) {
    return switch (session.state()) {
      case ABSENT -> errors(roles.notFound());
      case FOREIGN -> errors(foreign.or(roles::notFound));
      case CLOSED -> errors(roles.closed());
      default -> results(body, session, apiKey, false);
    };
  }

  private List<ExpectedOutcome> results(
      @Nullable JsonNode body, KnownSession session, String apiKey, boolean fixed) {
    List<ExpectedResult> results = body == null ? List.of() : results(body, session, apiKey);
    boolean submitted = results.stream().anyMatch(ExpectedResult::submitted);
    boolean refused = results.stream().anyMatch(result -> !result.submitted());
    // What keys may not share is shown by the case that submits, whatever is known of the session.
    return roles.results(submitted || fixed, refused).stream()
        .map(aCase -> ExpectedOutcome.like(aCase, results))
        .toList();
  }

  /** The case that says that a session takes no photos; empty if nobody has said that of it. */
  Optional<Case> promise(KnownSession session) {
    return switch (session.state()) {
      case SUBMITTED -> roles.results(false, true);
      case CLOSED -> roles.closed();
      case FOREIGN -> foreign.or(roles::notFound);
      case OPEN, PARTLY_SUBMITTED, ABSENT -> Optional.empty();
    };
  }

  /** What becomes of the photos whose fate is known. */
  private static List<ExpectedResult> results(JsonNode body, KnownSession session, String apiKey) {
    List<ExpectedResult> results = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (JsonNode photo : body.path("photos")) {
      String label = photo.path("photo_label").asText();
      boolean again = !before.add(label);
      if (photo.path("photo_label").isTextual() && !session.isUncertain(apiKey, label)) {
        results.add(new ExpectedResult(
            label,
            photo.path("url").asText(),
            !again && !session.isFinal(apiKey, label),
            Optional.empty()));
      }
    }
    return results;
  }

  private static List<ExpectedOutcome> errors(Optional<Case> aCase) {
    return aCase.map(c -> ExpectedOutcome.of(c, false)).stream().toList();
  }

  private static List<ExpectedOutcome> join(
      List<ExpectedOutcome> some, List<ExpectedOutcome> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Whether an answer is the error for a session that cannot be found. */
  boolean isNotFound(int status, @Nullable JsonNode body) {
    return is(roles.notFound(), status, body);
  }

  private static boolean is(Optional<Case> error, int status, @Nullable JsonNode body) {
    return body != null
        && error
            .filter(aCase -> aCase.status().matches(status))
            .filter(aCase -> aCase.response().path("message").equals(body.path("message")))
            .isPresent();
  }
}
