package io.github.pavecontract.photosurl.docs.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * A page in HTML as the Markdown that says the same, so that there is one reader of facts. Each block keeps the line
 * that it has in the HTML, as far as that has lines of its own.
 */
final class HtmlPage {
  /** What no reader of the page takes for its text. */
  private static final String AROUND =
      "script, style, noscript, template, svg, nav, header, footer, aside, button, form, iframe,"
          + " [hidden], [aria-hidden=true], .gutter, .lineno, .linenos, .linenodiv";

  private static final Set<String> BLOCKS =
      Set.of("p", "div", "section", "article", "main", "body", "dl", "dt", "dd", "figure", "tr");
  private static final Pattern CHALLENGE = Pattern.compile(
      "(?i)just a moment.*|attention required.*|checking your browser.*|access denied.*");

  private static final int LONGEST_TITLE = 100;

  private final StringBuilder markdown = new StringBuilder();
  private int line = 1;
  private boolean titled;

  private HtmlPage() {}

  /** The page in Markdown; a login, a challenge and a page that was cut off are not recognised. */
  static String markdown(String name, String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    if (!html.toLowerCase(Locale.ROOT).contains("</html>")) {
      throw NotRecognised.because(
          name,
          "it is an HTML page that has no end, so it is not all of the page",
          "Fetch the page again, to its end, or append .md to its URL.");
    }
    if (!page.select("input[type=password]").isEmpty()
        || CHALLENGE.matcher(page.title()).matches()) {
      throw NotRecognised.because(
          name,
          "it is an HTML page such as a login or a challenge",
          "Look whether the page can be read without a login, or append .md to its URL.");
    }
    Elements content = page.select("main, [role=main], article");
    Element body = content.isEmpty() ? page.body() : content.get(0);
    body.select(AROUND).remove();
    HtmlPage reader = new HtmlPage();
    reader.children(body);
    return reader.markdown.append('\n').toString();
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        element(inner);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        block(text, escaped(text.text()));
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    Element next = element.nextElementSibling();
    if (next != null && isCode(next) && isTitle(element)) {
      start(element);
      write("\n{% code title=\"" + element.text().strip().replace('"', ' ') + "\" %}\n");
      titled = true;
      return;
    }
    if (name.matches("h[1-6]")) {
      block(element, "#".repeat(name.charAt(1) - '0') + " " + inline(element));
    } else if (name.equals("pre")) {
      code(element);
    } else if (name.equals("table") && isCode(element)) {
      element.select("pre").forEach(this::code);
    } else if (name.equals("table")) {
      table(element);
    } else if (name.equals("li")) {
      item(element);
    } else if (name.equals("summary")) {
      block(element, "**" + element.text().strip() + "**");
    } else if (hasBlocks(element)) {
      children(element);
    } else if (!element.text().isBlank()) {
      block(element, inline(element));
    }
  }

  /** Code, perhaps in a frame of its own, of which a table for the numbers of lines may be a part. */
  private static boolean isCode(Element element) {
    if (element.normalName().equals("pre")) {
      return true;
    }
    List<Element> told = element.children().stream().filter(Element::hasText).toList();
    return told.size() == 1 && element.ownText().isBlank() && isCode(told.get(0));
  }

  /** What stands above code is its title if it is bold as a whole, or a caption rather than a paragraph. */
  private static boolean isTitle(Element element) {
    String text = element.text().strip();
    boolean bold = element.select("strong, b").text().strip().equals(text);
    return !text.isEmpty()
        && text.length() <= LONGEST_TITLE
        && (bold || element.normalName().matches("div|span|figcaption|summary"))
        && element.select("pre, p + p, ul, ol, table").isEmpty();
  }

  private static boolean hasBlocks(Element element) {
    return element
            .select("pre, table, ul, ol, li, p, div, h1, h2, h3, h4, h5, h6, details")
            .stream()
            .anyMatch(inner -> !inner.equals(element))
        || (BLOCKS.contains(element.normalName())
            && element.childrenSize() > 0
            && element.children().stream().anyMatch(c -> BLOCKS.contains(c.normalName())));
  }

  private void item(Element item) {
    Element own = item.clone();
    own.select("ul, ol, pre, table").remove();
    if (!own.text().isBlank()) {
      start(item);
      write("- " + inline(own) + "\n");
    }
    item.select("> ul, > ol, > pre, > table").forEach(this::element);
  }

  /** What stands in code is kept as it is, lines included. */
  private void code(Element pre) {
    Element copy = pre.clone();
    copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    Elements rows = copy.select("div, [data-line]");
    String text = rows.isEmpty()
        ? copy.wholeText()
        : String.join("\n", rows.eachText().isEmpty() ? rows.eachAttr("id") : texts(rows));
    int from = pre.sourceRange().start().lineNumber();
    while (line < from - 1) {
      write("\n");
    }
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    write("\n" + fence + "\n" + text.replaceFirst("^\n", "").stripTrailing() + "\n" + fence + "\n");
    if (titled) {
      write("{% endcode %}\n");
      titled = false;
    }
  }

  private static Iterable<String> texts(Elements rows) {
    return rows.stream().map(row -> row.wholeText().replaceAll("\n$", "")).toList();
  }

  private void table(Element table) {
    start(table);
    write("\n");
    boolean first = true;
    for (Element row : table.select("tr")) {
      Elements cells = row.select("th, td");
      StringBuilder text = new StringBuilder("|");
      cells.forEach(
          cell -> text.append(' ').append(inline(cell).replace("|", "\\|")).append(" |"));
      write(text + "\n");
      if (first) {
        write("|" + " --- |".repeat(cells.size()) + "\n");
        first = false;
      }
    }
    write("\n");
  }

  private void block(Node node, String text) {
    start(node);
    write("\n" + text + "\n");
  }

  /** Goes on to the line of a node, unless that is passed. */
  private void start(Node node) {
    int from = node.sourceRange().start().lineNumber();
    while (line < from - 1) {
      write("\n");
    }
  }

  private void write(String text) {
    markdown.append(text);
    line += (int) text.chars().filter(c -> c == '\n').count();
  }

  private static String inline(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(escaped(words.getWholeText().replaceAll("\\s+", " ")));
      } else if (child instanceof Element inner) {
        text.append(marked(inner));
      }
    }
    return text.toString().strip();
  }

  private static String marked(Element element) {
    return switch (element.normalName()) {
      case "code" -> "`" + element.text() + "`";
      case "strong", "b" -> element.text().isBlank() ? " " : "**" + inline(element) + "**";
      case "em", "i" -> element.text().isBlank() ? " " : "*" + inline(element) + "*";
      case "br" -> " ";
      default -> inline(element);
    };
  }

  /** What would be Markdown in a text is none. */
  private static String escaped(String text) {
    return text.replaceAll("([*_`<>\\[\\]#])", "\\\\$1");
  }
}
