package io.github.pavecontract.photosurl.sandbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Session keys that ask for a fault by themselves, such as {@code OPEN-FAULT-503-1}. One that is mistyped
 * must not answer as if nothing had been asked, or a test of faults passes without one.
 */
final class FaultKeys {
  private static final Pattern FORM = Pattern.compile(
      "(?:OPEN|SUBMITTED|CLOSED)-FAULT(?:-([^-]*)(?:-.*)?)?",
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  /** Where words end: also between letters and digits. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final String FAULT = "fault";
  private static final List<String> STATES = Arrays.stream(SessionState.values())
      .map(state -> state.prefix().replace("-", "").toLowerCase(Locale.ROOT))
      .toList();
  private static final List<String> KINDS =
      Arrays.stream(Fault.Kind.values()).map(Fault.Kind::toString).toList();

  private FaultKeys() {}

  /**
   * The fault that a session key asks for.
   *
   * @throws IllegalArgumentException if there is no such fault; the message lists those there are
   */
  static Optional<Fault> read(String sessionKey) {
    Matcher form = FORM.matcher(sessionKey);
    if (form.matches()) {
      return Optional.of(Fault.parse(Objects.requireNonNullElse(form.group(1), "")));
    }
    if (resemblesOne(sessionKey)) {
      throw new IllegalArgumentException(
          "Write OPEN-FAULT-NAME-1. Names: " + String.join(", ", KINDS) + ".");
    }
    return Optional.empty();
  }

  /**
   * Says what is wrong with a session key that asks for a fault, or seems to.
   *
   * @return a sentence that lists what there is; empty if nothing is wrong
   */
  static Optional<String> complaint(String sessionKey) {
    try {
      read(sessionKey);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("The session key asks for a fault that there is not. " + e.getMessage());
    }
  }

  /**
   * Whether the key is written nearly as one that does: a state, something like the word, or the name of a
   * fault in the place of that and then a number. An ordinary key may begin with any of these words.
   */
  private static boolean resemblesOne(String sessionKey) {
    List<String> words = BETWEEN_WORDS
        .splitAsStream(
            Normalizer.normalize(sessionKey, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
    int first = behindState(words);
    return first > 0
        && (saysFault(words.subList(first, words.size()), words.get(0))
            || namesKind(words.subList(first, words.size())));
  }

  /** Where the state ends that a key begins with, also one that runs into the next word; 0 if none does. */
  private static int behindState(List<String> words) {
    return !words.isEmpty() && STATES.stream().anyMatch(words.get(0)::startsWith) ? 1 : 0;
  }

  private static boolean saysFault(List<String> rest, String first) {
    String joined = STATES.stream()
        .filter(first::startsWith)
        .map(state -> first.substring(state.length()))
        .findFirst()
        .orElse("");
    List<String> words = new ArrayList<>(joined.isEmpty() ? List.of() : List.of(joined));
    words.addAll(rest);
    return IntStream.range(0, words.size()).anyMatch(i -> {
      String word = words.get(i);
      boolean kindFollows = i + 1 < words.size() && isNearlyKind(words.get(i + 1));
      return word.startsWith(FAULT)
          || Typing.slips(word, FAULT) <= (kindFollows ? 2 : i == 0 ? 1 : 0);
    });
  }

  /** As {@code OPEN-503-1} and {@code OPEN-DROP-1} do, without the word. */
  private static boolean namesKind(List<String> words) {
    return words.size() == 2
        && KINDS.contains(words.get(0))
        && NUMBER.matcher(words.get(1)).matches();
  }

  private static boolean isNearlyKind(String word) {
    return KINDS.stream().anyMatch(kind -> Typing.slips(word, kind) <= 1);
  }
}
