package io.github.pavecontract.photosurl.report;

import java.io.Console;
import java.util.Map;

/** How much a reader of the output can make of it. */
public enum Terminal {
  /** Plain text, as for a file. */
  PLAIN(false),
  /** Colours, and a line that is written over. */
  COLOURED(true);

  private final boolean coloured;

  Terminal(boolean coloured) {
    this.coloured = coloured;
  }

  /**
   * Finds out whether somebody looks at a terminal.
   *
   * @param environment the variables of the environment
   * @return plain unless there is a terminal with colours
   */
  public static Terminal of(Map<String, String> environment) {
    boolean wanted = !environment.containsKey("NO_COLOR")
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return wanted && isTerminal() ? COLOURED : PLAIN;
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 22 and later have a method to ask.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Tells whether there is a terminal that can write over a line.
   *
   * @return whether it has colours
   */
  public boolean coloured() {
    return coloured;
  }

  /**
   * Paints what is wrong.
   *
   * @param text a text
   * @return the text, coloured where colours show
   */
  public String red(String text) {
    return paint("31;1", text);
  }

  /**
   * Paints what is doubtful.
   *
   * @param text a text
   * @return the text, coloured where colours show
   */
  public String yellow(String text) {
    return paint("33", text);
  }

  /**
   * Paints what is well.
   *
   * @param text a text
   * @return the text, coloured where colours show
   */
  public String green(String text) {
    return paint("32", text);
  }

  /**
   * Paints what matters less.
   *
   * @param text a text
   * @return the text, coloured where colours show
   */
  public String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return coloured ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
