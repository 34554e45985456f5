package io.github.pavecontract.photosurl.sandbox;

import java.text.Normalizer;
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
  private static final Pattern WELL_KNOWN =
      Pattern.compile("(?:OPEN|SUBMITTED|CLOSED)-(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String FAULT = "fault";
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

  /** Whether the key begins as if it did, or names a kind of fault behind something like that word. */
  private static boolean resemblesOne(String sessionKey) {
    Matcher wellKnown = WELL_KNOWN.matcher(Normalizer.normalize(sessionKey, Normalizer.Form.NFKC));
    if (!wellKnown.matches()) {
      return false;
    }
    List<String> words = BETWEEN_WORDS
        .splitAsStream(wellKnown.group(1).toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
    return IntStream.range(0, words.size()).anyMatch(i -> {
      String word = words.get(i);
      boolean kindFollows = i + 1 < words.size()
          && KINDS.stream().anyMatch(kind -> Typing.slips(words.get(i + 1), kind) <= 1);
      return word.startsWith(FAULT)
          || Typing.slips(word, FAULT) <= (kindFollows ? 2 : i == 0 ? 1 : 0);
    });
  }
}
