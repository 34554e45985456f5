package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the cases of a contract by what happens in them, as their names are free. */
public final class Roles {
  private final List<Case> cases;

  Roles(List<Case> cases) {
    this.cases = cases;
  }

  /**
   * Finds the error for a request without an API key.
   *
   * @return the case
   */
  public Optional<Case> missingKey() {
    return first(c -> c.apiKey() == ApiKeyUse.ABSENT);
  }

  /**
   * Finds the error for a session that does not exist.
   *
   * @return the case
   */
  public Optional<Case> notFound() {
    return first(c -> state(c) == ProviderState.ABSENT && c.apiKey() != ApiKeyUse.ABSENT);
  }

  /**
   * Finds the error for a session that takes no photos any more.
   *
   * @return the case
   */
  public Optional<Case> closed() {
    return first(c -> state(c) == ProviderState.CLOSED && c.apiKey() == ApiKeyUse.VALID);
  }

  /**
   * Finds the error for a body that is malformed.
   *
   * @return the case
   */
  public Optional<Case> malformed() {
    return first(c -> c.rawBody() != null);
  }

  /**
   * Finds a case with results that resembles others.
   *
   * @param submitted whether photos are submitted
   * @param refused whether photos are refused
   * @return the first case where just that happens; else the first with results at all
   */
  public Optional<Case> results(boolean submitted, boolean refused) {
    return first(c -> hasResults(c)
            && any(c.response(), true) == submitted
            && any(c.response(), false) == refused)
        .or(() -> first(Roles::hasResults));
  }

  /**
   * Finds the case that an answer is an instance of.
   *
   * @param status the status of the answer
   * @param answer its body, or null if it is not JSON
   * @return the case with results that resembles it, or with its text
   */
  public Optional<Case> instance(int status, @Nullable JsonNode answer) {
    if (answer == null) {
      return Optional.empty();
    }
    Optional<Case> results = results(any(answer, true), any(answer, false));
    return results.filter(aCase -> aCase.status().matches(status)).isPresent()
        ? results
        : first(aCase -> aCase.status().matches(status)
            && aCase.response().path("message").equals(answer.path("message")));
  }

  private static boolean hasResults(Case aCase) {
    return !aCase.response().path("data").isEmpty();
  }

  private static boolean any(JsonNode answer, boolean success) {
    return answer
        .path("data")
        .valueStream()
        .anyMatch(result -> result.path("success").asBoolean() == success);
  }

  private static ProviderState state(Case aCase) {
    return ProviderState.of(aCase.state()).orElse(ProviderState.OPEN);
  }

  private Optional<Case> first(Predicate<Case> condition) {
    return cases.stream().filter(condition).findFirst();
  }
}
