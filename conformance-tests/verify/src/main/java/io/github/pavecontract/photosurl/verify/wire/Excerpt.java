package io.github.pavecontract.photosurl.verify.wire;

/** A piece of what was received, fit for a line of text. */
final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** The text in backticks, shortened, and with control characters as escapes. */
  static String of(String text) {
    StringBuilder excerpt = new StringBuilder("`");
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      excerpt.append(c < ' ' || c == 0x7f ? String.format("\\x%02x", (int) c) : String.valueOf(c));
    }
    return excerpt.append(text.length() > LONGEST ? "…`" : "`").toString();
  }
}
