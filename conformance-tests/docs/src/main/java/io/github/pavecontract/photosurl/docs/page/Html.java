package io.github.pavecontract.photosurl.docs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little HTML that pages in Markdown hold. */
final class Html {
  private static final Pattern ROW = pattern("<tr\\b[^>]*>(.*?)(?:</tr>|(?=<tr\\b)|</table>)");
  private static final Pattern CELL =
      pattern("<t[hd]\\b[^>]*>(.*?)(?:</t[hd]>|(?=<t[hd]\\b)|(?=</tr>)|$)");
  private static final Pattern CODE = pattern("<code\\b[^>]*>(.*?)</code>");
  private static final Pattern BREAK = pattern("<br\\s*/?>|</p>|</li>|</div>");
  private static final Pattern TAG = pattern("<!--.*?-->|</?[a-z][^<>]*>");
  private static final Pattern NUMBER = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");

  private Html() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Its text, with code in backticks. */
  static String text(String html) {
    String text = CODE.matcher(html).replaceAll("`$1`");
    text = BREAK.matcher(text).replaceAll(" ");
    text = TAG.matcher(text).replaceAll("");
    return unescaped(text).replaceAll("\\s+", " ").strip();
  }

  /** Its text as it stands, for code. */
  static String unescaped(String html) {
    String text =
        NUMBER.matcher(html).replaceAll(match -> Matcher.quoteReplacement(code(match.group(1))));
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static String code(String number) {
    int code = number.startsWith("x")
        ? Integer.parseInt(number.substring(1), 16)
        : Integer.parseInt(number);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  /** The rows of a table; lines are counted from the given one. */
  static Block.Table table(String html, int line, String section) {
    List<Block.Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(html);
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row.group(1));
      while (cell.find()) {
        cells.add(text(cell.group(1)));
      }
      int breaks =
          (int) html.substring(0, row.start()).chars().filter(c -> c == '\n').count();
      if (!cells.isEmpty()) {
        rows.add(new Block.Row(line + breaks, cells));
      }
    }
    return new Block.Table(line, section, rows);
  }
}
