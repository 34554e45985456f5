package io.github.pavecontract.photosurl.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant whose session the sandbox does not know. */
final class Hint {
  /** The header of an answer that carries it. */
  static final String HEADER = "X-Sandbox-Hint";

  private Hint() {}

  static Optional<String> of(String apiKey, String sessionKey) {
    String upper = sessionKey.toUpperCase(Locale.ROOT);
    boolean known = Arrays.stream(SessionState.values())
        .anyMatch(state -> sessionKey.startsWith(state.prefix()));
    if (apiKey.isEmpty()) {
      return Optional.empty();
    }
    if (known && !apiKey.startsWith(Sessions.WELL_KNOWN_API_KEY)) {
      return Optional.of("Sessions like this one exist for API keys that begin with "
          + Sessions.WELL_KNOWN_API_KEY + "; this one does not.");
    }
    boolean almost =
        Arrays.stream(SessionState.values()).anyMatch(state -> upper.startsWith(state.prefix()));
    return known
        ? Optional.empty()
        : Optional.of("Sessions exist whose keys begin with " + SessionState.prefixes()
            + (almost ? " in capitals" : "") + "; --session adds others.");
  }
}
