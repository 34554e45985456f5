package io.github.pavecontract.photosurl.diff.schema.normal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns that Java reads as ECMAScript does, which are almost all. */
public final class Patterns {
  private static final Pattern EVERYTHING =
      Pattern.compile("\\^?(\\.\\*)?\\$?|\\^?\\[\\\\s\\\\S]\\*\\$?");

  private static final Pattern ONE_TEXT = Pattern.compile("\\^([A-Za-z0-9_-]+)\\$");

  private Patterns() {}

  public static boolean isPlain(String pattern) {
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

  /** The only text that a pattern matches, or an empty one. */
  static String onlyText(String pattern) {
    Matcher text = ONE_TEXT.matcher(pattern);
    return text.matches() ? text.group(1) : "";
  }

  /** Whether it refuses nothing, line breaks aside. */
  static boolean saysNothing(String pattern) {
    return EVERYTHING.matcher(pattern).matches();
  }
}
