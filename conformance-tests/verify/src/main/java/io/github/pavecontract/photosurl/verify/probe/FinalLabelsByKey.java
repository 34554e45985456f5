package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.verify.check.Fates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which labels are final in a session, and of which nobody knows: a server may keep API keys apart. */
final class FinalLabelsByKey {
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, Set<String>> uncertain = new HashMap<>();

  boolean isFinal(String apiKey, String label) {
    return known.getOrDefault(apiKey, Set.of()).contains(label);
  }

  /** Whether a label may or may not be final, as nobody could read what became of it. */
  boolean isUncertain(String apiKey, String label) {
    return uncertain.getOrDefault(apiKey, Set.of()).contains(label);
  }

  /** All of these labels, whatever the key. */
  Set<String> uncertain() {
    Set<String> all = new LinkedHashSet<>();
    uncertain.values().forEach(all::addAll);
    return all;
  }

  void makeFinal(String apiKey, String label) {
    known.computeIfAbsent(apiKey, key -> new HashSet<>()).add(label);
    uncertain.getOrDefault(apiKey, new HashSet<>()).remove(label);
  }

  /** Takes note of an answer: submitted or refused, a label that has a result is final. */
  void settle(String apiKey, Heard heard, Fates fates) {
    if (heard.answer() != null) {
      for (JsonNode result : heard.answer().path("data")) {
        if (Fates.flag(result).or(() -> fates.submitted(result)).isPresent()) {
          makeFinal(apiKey, result.path("photo_label").asText());
        }
      }
    }
    if (!heard.isRefusedByStatus()) {
      doubt(apiKey, heard.sent());
    }
  }

  /** Takes note of photos of which nobody knows what became. */
  void doubt(String apiKey, @Nullable JsonNode sent) {
    if (sent == null) {
      return;
    }
    for (JsonNode photo : sent.path("photos")) {
      String label = photo.path("photo_label").asText();
      if (!label.isEmpty() && !isFinal(apiKey, label)) {
        uncertain.computeIfAbsent(apiKey, key -> new LinkedHashSet<>()).add(label);
      }
    }
  }
}
