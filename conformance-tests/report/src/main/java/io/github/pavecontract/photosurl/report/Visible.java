package io.github.pavecontract.photosurl.report;

/** Texts of strangers, in which everything can be seen: nothing of them moves a cursor or hides. */
public final class Visible {
  private Visible() {}

  /**
   * Shows what cannot be seen as its code.
   *
   * @param text any text
   * @return the text on one line, such as {@code \u001b[31mred} for one that would turn a terminal red
   */
  public static String of(String text) {
    return shown(text, false);
  }

  /** The same, with line breaks and tabs as they are. */
  static String lines(String text) {
    return shown(text, true);
  }

  /** JSON of the same meaning that may be printed: what cannot be seen stands in its texts alone. */
  static String json(String json) {
    StringBuilder shown = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(c -> {
      // A control character of ASCII never stands in a text as it is, only between them.
      if (c < ' ' || !isHidden(c)) {
        shown.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          shown.append(String.format("\\u%04x", (int) unit));
        }
      }
    });
    return shown.toString();
  }

  /**
   * Tells whether a text shows as it is.
   *
   * @param text any text
   * @return whether it has nothing that would be shown as a code
   */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(Visible::isHidden);
  }

  private static String shown(String text, boolean lines) {
    if (is(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      if ((lines && (c == '\n' || c == '\t')) || !isHidden(c)) {
        shown.appendCodePoint(c);
      } else {
        shown.append(String.format(c > 0xffff ? "\\u{%x}" : "\\u%04x", c));
      }
    });
    return shown.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> (c & 0xfffe) == 0xfffe;
    };
  }
}
