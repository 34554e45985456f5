package io.github.pavecontract.photosurl.conformance.change.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns that Java reads as ECMAScript does, which are almost all. */
final class Patterns {
  private static final Pattern EVERYTHING =
      Pattern.compile("\\^?(\\.\\*)?\\$?|\\^?\\[\\\\s\\\\S]\\*\\$?");

  private Patterns() {}

  static boolean isPlain(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  /** Whether it refuses nothing, line breaks aside. */
  static boolean saysNothing(String pattern) {
    return EVERYTHING.matcher(pattern).matches();
  }
}
