package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.verify.check.Fates;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** A session of the provider, and what is known of it. */
final class KnownSession {
  private final String key;
  private final ProviderState state;
  private final Labels labels;
  private final FinalLabelsByKey finalLabels = new FinalLabelsByKey();
  private final Set<String> ownUrls = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> submitted = new LinkedHashSet<>();
  private final Set<String> doubted = new LinkedHashSet<>();
  private boolean inDoubt;
  private boolean leftAlone;
  private boolean keyFirst;
  private boolean found;
  private boolean suspected;
  private boolean lost;

  /**
   * Creates a session.
   *
   * @param key its key
   * @param state the state in which it is at first
   * @param labels the labels that the contract lists
   */
  KnownSession(String key, ProviderState state, Labels labels) {
    this.key = key;
    this.state = state;
    this.labels = labels;
  }

  /** The same, with every label final for an API key if that is its state. */
  static KnownSession of(String key, ProviderState state, Labels labels, String apiKey) {
    KnownSession session = new KnownSession(key, state, labels);
    if (state == ProviderState.SUBMITTED) {
      labels.all().forEach(label -> session.finalLabels.makeFinal(apiKey, label));
    }
    return session;
  }

  String key() {
    return key;
  }

  ProviderState state() {
    return state;
  }

  /** Whether it was named as one of the account's own, so that it should be found. */
  boolean owned() {
    return state != ProviderState.ABSENT && state != ProviderState.FOREIGN;
  }

  /** Whether its owner says that it takes no photos, or none from here. */
  boolean isSaidToRefuse() {
    return isSaidToRefuse(state);
  }

  static boolean isSaidToRefuse(ProviderState state) {
    return switch (state) {
      case CLOSED, SUBMITTED, FOREIGN -> true;
      case OPEN, PARTLY_SUBMITTED, ABSENT -> false;
    };
  }

  /** Whether no session has its key, as it was made up for this run. */
  boolean isMadeUp() {
    return state == ProviderState.ABSENT;
  }

  /** The labels of which it was seen to refuse a photo, in the words of the contract. */
  Set<String> refused() {
    return refused;
  }

  /** Whether it may have taken a photo, as nothing said in the words of the contract that it did not. */
  boolean isInDoubt() {
    return inDoubt;
  }

  /** Whether nothing more may be sent to it. */
  boolean isLeftAlone() {
    return leftAlone;
  }

  /** It took what it should have refused. */
  void leaveAlone() {
    leftAlone = true;
  }

  /** The labels that became final in it by this run, in their order. */
  Set<String> submitted() {
    return submitted;
  }

  /** The labels that may have become final in it by this run. */
  Set<String> perhapsSubmitted() {
    Set<String> perhaps = finalLabels.uncertain();
    perhaps.addAll(doubted);
    perhaps.removeAll(submitted);
    return perhaps;
  }

  boolean isFinal(String apiKey, String label) {
    return finalLabels.isFinal(apiKey, label);
  }

  /** Whether a label may or may not be final, as nobody could read what became of it. */
  boolean isUncertain(String apiKey, String label) {
    return finalLabels.isUncertain(apiKey, label);
  }

  /** Whether it has shown that it reports a missing API key before anything else. */
  boolean reportsKeyFirst() {
    return keyFirst;
  }

  void reportedKeyFirst() {
    keyFirst = true;
  }

  /** Those of the labels that it took, or may have, against what its owner says of it. */
  Set<String> brokenBy(Set<String> taken, String apiKey) {
    if (!isSaidToRefuse()) {
      return Set.of();
    }
    Set<String> broken = new TreeSet<>(taken);
    broken.removeIf(label -> state == ProviderState.SUBMITTED && !isFinal(apiKey, label));
    return broken;
  }

  /**
   * Learns what became of the photos of a request. Whoever answers one without a key may have submitted
   * for anyone.
   */
  void learn(Heard heard, String ownKey, Fates fates) {
    if (!heard.apiKey().isEmpty()) {
      finalLabels.settle(heard.apiKey(), heard, fates);
    } else if (heard.status() / 100 == 2) {
      finalLabels.doubt(ownKey, heard.sent());
    }
    submitted.addAll(heard.reading().accepted());
    if (heard.reading().refused()) {
      refused.addAll(heard.labels());
      return;
    }
    Set<String> open = new LinkedHashSet<>(heard.labels());
    open.removeAll(refused);
    if (heard.isRefusedByStatus()) {
      // In its own words, but what it may not even know it has not taken.
      open.removeIf(label -> !labels.knows(label));
      inDoubt |= !open.isEmpty();
    } else if (!open.isEmpty()) {
      inDoubt = true;
      doubted.addAll(isSaidToRefuse() ? open : Set.of());
    }
  }

  /** Takes note of urls that are sent to no other session. */
  void sentOnlyHere(JsonNode body) {
    body.path("photos").forEach(photo -> ownUrls.add(photo.path("url").asText()));
  }

  /** What answers of other sessions must not show. */
  Set<String> ownUrls() {
    return ownUrls;
  }

  /** It was answered as one that exists. */
  void found() {
    found = true;
  }

  boolean isFound() {
    return found;
  }

  /** It was answered as one that does not exist; that is no news once it has been found. */
  void notFound() {
    lost |= !found;
  }

  /** Whether there is no use in asking for it again. */
  boolean lost() {
    return lost;
  }

  /** It was answered as one that does not exist where that may have another cause. */
  void suspect() {
    suspected = true;
  }

  boolean isSuspected() {
    return suspected;
  }
}
