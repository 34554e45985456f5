package io.github.pavecontract.photosurl.report;

/** Texts as parts of HTML, XML and Markdown. */
public final class Markup {
  private Markup() {}

  /**
   * For HTML and XML, in elements and attributes; what XML cannot hold is shown as its code.
   *
   * @param text any text
   * @return the text as markup
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\t' -> escaped.appendCodePoint(c);
        default -> {
          boolean legal = c >= 0x20
              && c != 0xfffe
              && c != 0xffff
              && !(c >= 0xd800 && c <= 0xdfff)
              && !(c >= 0x7f && c <= 0x9f);
          if (legal) {
            escaped.appendCodePoint(c);
          } else {
            escaped.append(String.format("\\u%04x", c));
          }
        }
      }
    });
    return escaped.toString();
  }

  /**
   * For a cell of a table in Markdown.
   *
   * @param text any text
   * @return the text as markup, on one line
   */
  public static String cell(String text) {
    return escaped(text.replace('\n', ' ').replace('\r', ' '))
        .replace("|", "&#124;")
        .replace("`", "&#96;")
        .replace("*", "&#42;")
        .replace("_", "&#95;")
        .replace("[", "&#91;")
        .replace("@", "&#64;");
  }
}
