package io.github.pavecontract.photosurl.conformance.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The provider states of the contract, each with what it means for a session. Which photos such a
 * session has, and which of them are processed, is read from the case that names the state: those
 * that its response refuses.
 */
final class States {
  /** Whether a session is there, and takes photos. */
  enum Kind {
    OPEN,
    CLOSED,
    ABSENT
  }

  private static final String EVERY_PHOTO =
      "the session is open and has every photo, some of them processed";
  private static final String OF_ANOTHER = "the session is open and belongs to another API key";
  private static final Map<String, Kind> KINDS = Map.of(
      "the session is open and has no photos",
      Kind.OPEN,
      EVERY_PHOTO,
      Kind.OPEN,
      "the session is open and its VIN photo is processed",
      Kind.OPEN,
      "the session is inspected or expired",
      Kind.CLOSED,
      "the session does not exist",
      Kind.ABSENT,
      OF_ANOTHER,
      Kind.ABSENT);

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

  Kind kind(Case aCase) {
    return kind(aCase.state());
  }

  private static Kind kind(String state) {
    Kind kind = KINDS.get(state);
    if (kind == null) {
      throw new IllegalArgumentException("The sandbox does not know the state `" + state
          + "`. It knows: " + String.join("; ", new TreeSet<>(KINDS.keySet())) + ".");
    }
    return kind;
  }

  /** Whether the session is there for another API key. */
  boolean belongsToAnother(String state) {
    return state.equals(OF_ANOTHER);
  }

  /** A session in a state of the contract; empty where it is to be unknown to the API key. */
  Optional<Session> session(String state) {
    return switch (kind(state)) {
      case ABSENT -> Optional.empty();
      case CLOSED -> Optional.of(begin(SessionState.CLOSED));
      case OPEN -> Optional.of(withPhotosOf(state));
    };
  }

  Session begin(SessionState state) {
    return switch (state) {
      case OPEN -> new Session(false, labels.count());
      case CLOSED -> new Session(true, 0);
      case SUBMITTED -> withPhotosOf(EVERY_PHOTO);
    };
  }

  private Session withPhotosOf(String state) {
    Session session = new Session(false, labels.count());
    Instant now = Instant.now(clock);
    if (state.equals(EVERY_PHOTO)) {
      labels.all().forEach(label -> session.put(labels.number(label), now));
    }
    contract.cases().stream()
        .filter(aCase -> aCase.state().equals(state))
        .flatMap(aCase -> aCase.response().path("data").valueStream())
        .filter(result -> !result.path("success").asBoolean())
        .forEach(result -> put(session, result, now));
    return session;
  }

  private void put(Session session, JsonNode refused, Instant now) {
    int label = labels.number(refused.path("photo_label").asText());
    session.put(label, now);
    if (answers.saysProcessed(refused)) {
      session.process(label);
    }
  }
}
