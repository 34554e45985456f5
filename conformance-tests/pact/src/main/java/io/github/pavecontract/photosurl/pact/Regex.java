package io.github.pavecontract.photosurl.pact;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions of others, some of which would take longer than anybody waits. */
final class Regex {
  /** How often a text may be looked at; what takes more is taken not to match. */
  private static final int MOST_STEPS = 200_000;

  private Regex() {}

  static boolean matches(String regex, String text, boolean anchored) {
    try {
      Matcher matcher = Pattern.compile(regex).matcher(new Bounded(text, new AtomicInteger()));
      return anchored ? matcher.matches() : matcher.find();
    } catch (EndlessException | StackOverflowError e) {
      return false;
    }
  }

  private static final class EndlessException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Bounded(CharSequence text, AtomicInteger steps) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > MOST_STEPS) {
        throw new EndlessException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Bounded(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
