package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a provider state means for a session. Which photos such a session has, and which of them are
 * processed, is read from the cases that name the state: those that their responses refuse.
 */
final class States {
  private final Contract contract;
  private final Answers answers;
  private final Labels labels;
  private final Clock clock;

  States(Contract contract, Answers answers, Labels labels, Clock clock) {
    this.contract = contract;
    this.answers = answers;
    this.labels = labels;
    this.clock = clock;
  }

  static ProviderState of(Case aCase, Contract contract) {
    return ProviderState.of(aCase.state())
        .orElseThrow(() -> new ProblemException(contract
            .document()
            .problem(
                Pointers.child(aCase.operation().pointer(), "x-cases", aCase.name()),
                "The sandbox does not know the state `" + aCase.state() + "`.",
                ProviderState.unknown(aCase.state()))));
  }

  /** The provider state that a session is in by now; empty where there is none. */
  static ProviderState of(Optional<Session> found) {
    return found
        .map(session -> session.isClosed()
            ? ProviderState.CLOSED
            : session.photos() == 0
                ? ProviderState.OPEN
                : session.photos() == session.labels()
                    ? ProviderState.SUBMITTED
                    : ProviderState.PARTLY_SUBMITTED)
        .orElse(ProviderState.ABSENT);
  }

  static ProviderState known(String sentence) {
    return ProviderState.of(sentence)
        .orElseThrow(() -> new IllegalArgumentException(ProviderState.unknown(sentence)));
  }

  /** A session in a provider state; empty where it is to be unknown to the API key. */
  Optional<Session> session(ProviderState state) {
    return switch (state) {
      case ABSENT, FOREIGN -> Optional.empty();
      case CLOSED -> Optional.of(begin(SessionState.CLOSED));
      case OPEN, SUBMITTED, PARTLY_SUBMITTED -> Optional.of(withPhotosOf(state));
    };
  }

  Session begin(SessionState state) {
    return switch (state) {
      case OPEN -> new Session(false, labels.count());
      case CLOSED -> new Session(true, 0);
      case SUBMITTED -> withPhotosOf(ProviderState.SUBMITTED);
    };
  }

  private Session withPhotosOf(ProviderState state) {
    Session session = new Session(false, labels.count());
    Instant now = Instant.now(clock);
    if (state == ProviderState.SUBMITTED) {
      labels.all().forEach(label -> session.put(labels.number(label), now));
    }
    contract.cases().stream()
        .filter(aCase -> ProviderState.of(aCase.state()).equals(Optional.of(state)))
        .flatMap(States::refusals)
        .forEach(result -> put(session, result, now));
    return session;
  }

  private static Stream<JsonNode> refusals(Case aCase) {
    return aCase.response().path("data").valueStream().filter(result -> !result
        .path("success")
        .asBoolean());
  }

  private void put(Session session, JsonNode refused, Instant now) {
    int label = labels.number(refused.path("photo_label").asText());
    session.put(label, now);
    if (answers.saysProcessed(refused)) {
      session.process(label);
    }
  }
}
