package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.verify.check.Fates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A session of the provider, and what is known of it: per API key, the labels that are final in it. */
final class KnownSession {
  private final String key;
  private final ProviderState state;
  private final Map<String, Set<String>> finalLabels = new HashMap<>();
  private final Map<String, Set<String>> uncertainLabels = new HashMap<>();
  private final Set<String> ownUrls = new HashSet<>();
  private final Set<SentPhoto> refusedPhotos = new HashSet<>();
  private final Set<String> submitted = new LinkedHashSet<>();
  private final Set<String> doubted = new LinkedHashSet<>();
  private boolean inDoubt;
  private boolean leftAlone;
  private boolean keyFirst;
  private boolean answered;
  private boolean suspected;
  private boolean lost;

  /**
   * Creates a session.
   *
   * @param key its key
   * @param state the state in which it is at first
   */
  KnownSession(String key, ProviderState state) {
    this.key = key;
    this.state = state;
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
    return switch (state) {
      case CLOSED, SUBMITTED, FOREIGN -> true;
      case OPEN, PARTLY_SUBMITTED, ABSENT -> false;
    };
  }

  /** Whether no session has its key, as it was made up for this run. */
  boolean isMadeUp() {
    return state == ProviderState.ABSENT;
  }

  /** The photos that it was seen to refuse. */
  Set<SentPhoto> refusedPhotos() {
    return refusedPhotos;
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
    Set<String> perhaps = new LinkedHashSet<>();
    uncertainLabels.values().forEach(perhaps::addAll);
    perhaps.addAll(doubted);
    perhaps.removeAll(submitted);
    return perhaps;
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
    Set<String> labels = new TreeSet<>(taken);
    labels.removeIf(label -> state == ProviderState.SUBMITTED && !isFinal(apiKey, label));
    return labels;
  }

  /** Takes note of what an answer says of photos. */
  void note(Set<SentPhoto> photos, Reading reading) {
    submitted.addAll(reading.accepted());
    if (reading.refused()) {
      refusedPhotos.addAll(photos);
    } else if (!refusedPhotos.containsAll(photos)) {
      inDoubt = true;
      if (isSaidToRefuse()) {
        photos.forEach(photo -> doubted.add(photo.label()));
      }
    }
  }

  boolean isFinal(String apiKey, String label) {
    return finalLabels.getOrDefault(apiKey, Set.of()).contains(label);
  }

  void makeFinal(String apiKey, String label) {
    finalLabels.computeIfAbsent(apiKey, k -> new HashSet<>()).add(label);
  }

  /** Whether a label may or may not be final, as nobody could read what became of it. */
  boolean isUncertain(String apiKey, String label) {
    return uncertainLabels.getOrDefault(apiKey, Set.of()).contains(label);
  }

  /** Takes note of urls that are sent to no other session. */
  void sentOnlyHere(JsonNode body) {
    body.path("photos").forEach(photo -> ownUrls.add(photo.path("url").asText()));
  }

  /** What answers of other sessions must not show. */
  Set<String> ownUrls() {
    return ownUrls;
  }

  /** Takes note of what a request for photos may have changed, before its answer is read. */
  void sent(String apiKey, JsonNode body) {
    for (JsonNode photo : body.path("photos")) {
      String label = photo.path("photo_label").asText();
      if (!label.isEmpty() && !isFinal(apiKey, label)) {
        uncertainLabels.computeIfAbsent(apiKey, k -> new HashSet<>()).add(label);
      }
    }
  }

  /** Takes note of an answer; whatever its status, what results say is what they say. */
  void answered(String apiKey, int status, @Nullable JsonNode body, Reading reading, Fates fates) {
    if (body != null && body.path("data").isArray()) {
      answered(apiKey, body, fates);
    } else if (status / 100 == 4 && reading.doubtful().isEmpty()) {
      // An error, by which nothing was submitted.
      uncertainLabels.remove(apiKey);
    }
  }

  /** Submitted or refused, a label that has a result is final. */
  private void answered(String apiKey, JsonNode body, Fates fates) {
    for (JsonNode result : body.path("data")) {
      if (Fates.flag(result).or(() -> fates.submitted(result)).isPresent()) {
        String label = result.path("photo_label").asText();
        makeFinal(apiKey, label);
        uncertainLabels.getOrDefault(apiKey, new HashSet<>()).remove(label);
      }
    }
  }

  /** It was answered as one that exists. */
  void found() {
    answered = true;
  }

  /** It was answered as one that does not exist; that is no news once it has been found. */
  void notFound() {
    lost |= !answered;
  }

  /** It was answered as one that does not exist where that may have another cause. */
  void suspect() {
    suspected = true;
  }

  boolean isSuspected() {
    return suspected;
  }

  boolean isFound() {
    return answered;
  }

  /** Whether there is no use in asking for it again. */
  boolean lost() {
    return lost;
  }
}
