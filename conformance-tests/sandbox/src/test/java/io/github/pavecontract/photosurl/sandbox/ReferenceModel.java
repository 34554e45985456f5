package io.github.pavecontract.photosurl.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The behaviour of the API once more, as short as it can be said and from nothing but what is known of
 * it: no line of it is shared with the sandbox.
 */
final class ReferenceModel {
  /** The photos that are processed in the documented sample of a session that has all of them. */
  private static final Set<String> PROCESSED =
      Set.of("VIN", "Interior", "Cluster", "Left", "Front", "Rear");

  private final Map<String, Integer> refusals = new HashMap<>();

  /** Status and, for each photo, the word that tells its message from the others. */
  record Expected(int status, List<String> words) {}

  Expected answer(String sessionKey, String apiKey, boolean wellFormed, List<String> labels) {
    if (apiKey.isEmpty()) {
      return new Expected(400, List.of("Missing"));
    }
    boolean exists = sessionKey.matches("(OPEN|SUBMITTED|CLOSED)-.*");
    if (!apiKey.startsWith("sandbox-") || !exists) {
      return new Expected(404, List.of("cannot be found"));
    }
    if (sessionKey.startsWith("CLOSED-")) {
      return new Expected(400, List.of("already inspected"));
    }
    if (!wellFormed) {
      return new Expected(400, List.of());
    }
    List<String> words = new ArrayList<>();
    for (String label : labels) {
      words.add(word(sessionKey, label, apiKey + "\n" + sessionKey + "\n" + label));
    }
    return new Expected(200, words);
  }

  private String word(String sessionKey, String label, String photo) {
    if (sessionKey.startsWith("SUBMITTED-") && PROCESSED.contains(label)) {
      return "successfully processed";
    }
    if (!refusals.containsKey(photo)) {
      refusals.put(photo, 0);
      if (sessionKey.startsWith("OPEN-")) {
        return "successfully submitted";
      }
    }
    return refusals.merge(photo, 1, Integer::sum) == 1 ? "still under" : "successfully processed";
  }
}
