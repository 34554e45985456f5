package io.github.pavecontract.photosurl.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a server said, as it may stand in a message: on one line, without controls, and not endless. */
final class Quoted {
  private static final int LONGEST = 300;

  private Quoted() {}

  static String text(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder quoted = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length(); ) {
      if (quoted.length() >= LONGEST) {
        return quoted.append('…').toString();
      }
      int c = text.codePointAt(i);
      if (isHarmless(c)) {
        quoted.appendCodePoint(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
      }
      i += Character.charCount(c);
    }
    return quoted.toString();
  }

  /** Whether a message in the chain of causes is not fit to be printed. */
  static boolean isNeeded(@Nullable Throwable e) {
    int depth = 0;
    for (Throwable t = e; t != null && depth < 20; t = t.getCause(), depth++) {
      String message = t.getMessage();
      if (message != null
          && (message.length() > LONGEST || !message.codePoints().allMatch(Quoted::isHarmless))) {
        return true;
      }
    }
    return false;
  }

  /** No controls, no line breaks, nothing that changes the direction of a text, no half characters. */
  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> false;
      default -> true;
    };
  }
}
