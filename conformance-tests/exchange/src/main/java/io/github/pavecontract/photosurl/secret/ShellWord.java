package io.github.pavecontract.photosurl.secret;

/** Texts as words of a command line. */
public final class ShellWord {
  private ShellWord() {}

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return one word for a POSIX shell, whatever the text has in it
   */
  public static String of(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
