package io.github.pavecontract.photosurl.recording;

import java.util.HashMap;
import java.util.Map;

/**
 * Which recorded pseudonym stands for which key of a client. Once bound, a key and a pseudonym stay
 * together, so that two sessions of a client never share one of the recording.
 */
final class Bindings {
  private final Map<String, String> pseudonyms = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  /** How well the two go together: 0 not at all, 1 nothing is against it, 2 surely. */
  int fit(String value, String pseudonym) {
    String bound = pseudonyms.get(value);
    if (bound != null) {
      return bound.equals(pseudonym) ? 2 : 0;
    }
    if (value.equals(pseudonym)) {
      return 2;
    }
    return values.containsKey(pseudonym) ? 0 : 1;
  }

  void bind(String value, String pseudonym) {
    pseudonyms.putIfAbsent(value, pseudonym);
    values.putIfAbsent(pseudonym, value);
  }
}
