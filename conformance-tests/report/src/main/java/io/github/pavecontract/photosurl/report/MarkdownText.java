package io.github.pavecontract.photosurl.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in Markdown. All that comes in are raw texts; each is written so that it reads as it is and marks
 * up nothing.
 */
final class MarkdownText {
  private static final String MARKS = "&<>\"'|`*_[]@\\~#!$";

  private final StringBuilder out = new StringBuilder();

  /** Adds a heading; the first level is 1. */
  MarkdownText heading(int level, String text) {
    begin();
    out.append("#".repeat(level)).append(' ').append(line(text)).append('\n');
    return this;
  }

  MarkdownText paragraph(String text) {
    begin();
    out.append(line(text)).append('\n');
    return this;
  }

  /** Begins a table; at least one row must follow. */
  MarkdownText table(List<String> columns) {
    begin();
    row(columns.stream().map(List::of).toList());
    out.append('|').append("---|".repeat(columns.size())).append('\n');
    return this;
  }

  /** Adds a row to a table: for each cell its lines. */
  MarkdownText row(List<List<String>> cells) {
    out.append('|');
    cells.forEach(lines -> {
      String cell = lines.stream().map(MarkdownText::line).collect(Collectors.joining("<br>"));
      out.append(cell.isEmpty() ? " |" : " " + cell + " |");
    });
    out.append('\n');
    return this;
  }

  int length() {
    return out.length();
  }

  private void begin() {
    out.append(out.length() == 0 ? "" : "\n");
  }

  private static String line(String text) {
    String shown = Visible.of(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '))
        .strip();
    StringBuilder line = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (MARKS.indexOf(c) >= 0 || isLink(shown, i) || isBlock(shown, i)) {
        line.append(entity(c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "&#" + (int) c + ";";
    };
  }

  /** Addresses become links by themselves. */
  private static boolean isLink(String text, int i) {
    return text.startsWith("://", i) || (i > 2 && text.regionMatches(true, i - 3, "www.", 0, 4));
  }

  /** What would begin a list, a rule or a heading at the start of a line. */
  private static boolean isBlock(String text, int i) {
    char c = text.charAt(i);
    return i == 0
        ? "-+=".indexOf(c) >= 0
        : ".)".indexOf(c) >= 0 && text.substring(0, i).chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
