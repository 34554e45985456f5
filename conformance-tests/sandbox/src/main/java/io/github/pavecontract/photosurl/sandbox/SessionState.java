package io.github.pavecontract.photosurl.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The state in which a session begins. */
public enum SessionState {
  /** It takes photos, and has none. */
  OPEN,
  /** It takes photos, and has one of every label, some of them processed. */
  SUBMITTED,
  /** It was inspected or has expired. */
  CLOSED;

  /**
   * Finds a state by its name.
   *
   * @param name a name, in any case
   * @return the state
   * @throws IllegalArgumentException if there is none of this name; the message lists all
   */
  public static SessionState named(String name) {
    return Arrays.stream(values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("`" + name
            + "` is no state of a session. Use one of: "
            + Arrays.stream(values()).map(SessionState::toString).collect(Collectors.joining(", "))
            + "."));
  }

  /** The prefix of the session keys that exist in this state without any set-up. */
  String prefix() {
    return name() + "-";
  }

  /** The prefixes of all states, in a list for people. */
  static String prefixes() {
    return Arrays.stream(values()).map(SessionState::prefix).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
