package io.github.pavecontract.photosurl.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers that the cases of the contract allow to a request that is none of their examples. */
public final class AllowedAnswers {
  private static final Grounds MALFORMED = Grounds.assumed(
      "The request is malformed or has an unknown label, of which the page says nothing.");

  private final Operation operation;
  private final Roles roles;
  /** The cases of an operation that takes no photos, which say all that there is to say. */
  private final List<Case> cases;

  /**
   * Looks the cases up.
   *
   * @param contract the contract
   * @param operation the operation that is called
   */
  public AllowedAnswers(Contract contract, Operation operation) {
    this.operation = operation;
    this.roles = contract.roles();
    this.cases = operation.equals(contract.operation()) ? List.of() : contract.cases(operation);
  }

  /**
   * A request, as far as it decides which answers are allowed.
   *
   * @param id names the request in reports
   * @param sentence what is expected, in words
   * @param sessionKey the session that it is for
   * @param body its JSON, or null if it is none
   * @param authenticated whether it has an API key where it belongs
   * @param wellFormed whether it is as the contract has it, its labels too
   */
  public record Asked(
      String id,
      String sentence,
      String sessionKey,
      @Nullable JsonNode body,
      boolean authenticated,
      boolean wellFormed) {}

  /**
   * What is known of the session of a request.
   *
   * @param state its state; empty if nobody knows
   * @param fates what becomes of the photos of the request
   * @param all whether the fates are those of all its photos, and not of some
   */
  public record Session(Optional<ProviderState> state, List<ExpectedResult> fates, boolean all) {
    /** Copies the list. */
    public Session {
      fates = List.copyOf(fates);
    }
  }

  /**
   * Lists the answers.
   *
   * @param asked the request
   * @param session what is known of its session
   * @return the request with the answers; empty if the contract has a case for none
   */
  public Optional<Expectation> to(Asked asked, Session session) {
    List<ExpectedOutcome> anyOf = new ArrayList<>();
    if (!cases.isEmpty()) {
      cases.stream()
          .filter(aCase -> asked.authenticated() == (aCase.apiKey() != ApiKeyUse.ABSENT))
          .filter(aCase -> asked.wellFormed() == (aCase.rawBody() == null))
          .filter(aCase -> mayHold(aCase.state(), session.state()))
          .forEach(aCase -> anyOf.add(ExpectedOutcome.of(aCase, false)));
    } else if (!asked.authenticated()) {
      add(anyOf, roles.missingKey());
    } else {
      if (!asked.wellFormed()) {
        add(anyOf, roles.malformed());
      }
      if (isAny(
          session, ProviderState.OPEN, ProviderState.PARTLY_SUBMITTED, ProviderState.SUBMITTED)) {
        results(asked, session).ifPresent(anyOf::add);
      }
      if (isAny(session, ProviderState.ABSENT, ProviderState.FOREIGN)) {
        add(anyOf, roles.notFound());
      }
      if (isAny(session, ProviderState.CLOSED)) {
        add(anyOf, roles.closed());
      }
    }
    if (anyOf.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Expectation(
        asked.id(),
        asked.sentence(),
        asked.wellFormed() || !asked.authenticated() ? Grounds.CONTRACT : MALFORMED,
        operation,
        Map.of("session_key", asked.sessionKey()),
        asked.body(),
        asked.authenticated(),
        anyOf));
  }

  private static boolean mayHold(String sentence, Optional<ProviderState> state) {
    Optional<ProviderState> ofCase = ProviderState.of(sentence);
    return ofCase.isEmpty() || state.isEmpty() || ofCase.equals(state);
  }

  private static boolean isAny(Session session, ProviderState... states) {
    return session.state().map(List.of(states)::contains).orElse(true);
  }

  private Optional<ExpectedOutcome> results(Asked asked, Session session) {
    if (!asked.wellFormed()) {
      return roles.results(true, false).map(aCase -> ExpectedOutcome.like(aCase, List.of()));
    }
    List<ExpectedResult> fates = session.fates();
    boolean submitted =
        !session.all() || fates.isEmpty() || fates.stream().anyMatch(ExpectedResult::submitted);
    boolean refused = session.all() && fates.stream().anyMatch(fate -> !fate.submitted());
    return roles.results(submitted, refused).map(aCase -> ExpectedOutcome.like(aCase, fates));
  }

  private static void add(List<ExpectedOutcome> anyOf, Optional<Case> aCase) {
    aCase.map(c -> ExpectedOutcome.of(c, false)).ifPresent(anyOf::add);
  }
}
