package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever strangers write, a report has the parts that it has with a harmless text, and no other. */
final class HostileTextTest {
  private static final String HARMLESS = "fine";
  private static final Report FINE = Sample.with(HARMLESS);

  static Stream<String> hostile() {
    return Stream.of(
        "</script><b>&\"'|`\u0001\n@team",
        "<img src=x onerror=alert(1)>",
        "\" onclick=\"alert(1)\" x='",
        "</style></title><script>alert(1)</script>",
        "]]>&amp;&lt;<!-- --><?xml?>",
        "\u001b[31mred\rok        forged",
        "one\ntwo\n\nVIOLATION  forged\n::error file=x::forged",
        "::error file=x::forged",
        "##[error]forged",
        "100%25,a:b%0A",
        "\u202egnp.exe\u200b\u2028\u2029\ufeff\uffff\ud800",
        "\u009b31mred \u2066hidden\u2069 \udb40\udc41",
        "| a | b |\n|---|---|\n| c | d |",
        "# heading",
        "- list",
        "+ list",
        "1. list",
        "23) list",
        "> quote",
        "===",
        "---",
        "~~~",
        "```",
        "    code",
        "\tcode",
        "[text](x) ![image](x) [a]: x",
        "see https://evil.example or WWW.evil.example",
        "*a* _b_ **c** ~d~ `e` <br>",
        "\\<b>\\",
        "&copy; &#64;",
        "{expected} ${x} $x$",
        "schön, 日本語, 🙂");
  }

  private static String rendered(ReportFormat format, String text) {
    return format.renderer(Terminal.PLAIN).render(Sample.with(text));
  }

  private static String fine(ReportFormat format) {
    return format.renderer(Terminal.PLAIN).render(FINE);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aPageHasNoElementAndNoAttributeOfTheirs(String text) {
    assertThat(elements(rendered(ReportFormat.HTML, text)))
        .isEqualTo(elements(fine(ReportFormat.HTML)));
    assertThat(Jsoup.parse(rendered(ReportFormat.HTML, text)).select("article pre"))
        .hasSize(3)
        .allSatisfy(copied -> assertThat(copied.wholeText()).isEqualTo(Visible.lines(text)));
  }

  private static List<String> elements(String page) {
    return Jsoup.parse(page).getAllElements().stream()
        .map(element -> element.tagName()
            + element.attributes().asList().stream().map(Attribute::getKey).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theFileForJunitIsXmlWithoutElementsOfTheirs(String text) throws Exception {
    assertThat(xml(rendered(ReportFormat.JUNIT, text))).isEqualTo(xml(fine(ReportFormat.JUNIT)));
  }

  private static List<String> xml(String text) throws Exception {
    NodeList all = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getElementsByTagName("*");
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add(all.item(i).getNodeName() + all.item(i).getAttributes().getLength());
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void markdownHasNoMarkupOfTheirs(String text) {
    String markdown = rendered(ReportFormat.MARKDOWN, text);

    assertThat(nodes(markdown)).isEqualTo(nodes(fine(ReportFormat.MARKDOWN)));
    assertThat(markdown)
        .doesNotContainIgnoringCase("@team")
        .doesNotContainPattern("(?i)://|www\\.");
  }

  /** The kinds of all nodes; where one text ends and the next begins says nothing. */
  private static List<String> nodes(String markdown) {
    List<String> nodes = new ArrayList<>();
    Parser parser =
        Parser.builder().extensions(List.of(TablesExtension.create())).build();
    parser.parse(markdown).accept(new AbstractVisitor() {
      @Override
      protected void visitChildren(Node parent) {
        nodes.add(parent.getClass().getSimpleName());
        super.visitChildren(parent);
      }

      @Override
      public void visit(Text text) {}

      @Override
      public void visit(HtmlInline html) {
        nodes.add(html.getLiteral());
      }
    });
    return nodes;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aTerminalShowsTheSameLinesAndObeysNothing(String text) {
    String shown = rendered(ReportFormat.TEXT, text);

    assertThat(shown.lines()).hasSameSizeAs(fine(ReportFormat.TEXT).lines().toList());
    assertThat(shown.replace("\n", "")).matches(Visible::is);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void annotationsAreOneALineAndCommandsOursAlone(String text) {
    List<String> lines = rendered(ReportFormat.GITHUB, text).lines().toList();

    assertThat(lines).hasSameSizeAs(fine(ReportFormat.GITHUB).lines().toList());
    assertThat(lines.subList(0, 3))
        .allMatch(line ->
            line.matches("::(error|warning|notice) file=[^:,]*,line=7,title=[a-z.]+::[^\\p{Cc}]*"));
    assertThat(lines.get(3)).startsWith("Violated: ");
    String said = lines.get(0).substring(lines.get(0).indexOf("::", 2) + 2);
    assertThat(said.replace("%0A", "\n").replace("%25", "%"))
        .startsWith(Visible.of(text) + "\nexpected  " + Visible.of(text) + "\n");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void jsonHasTheTextsAsTheyAre(String text) throws IOException {
    JsonNode json = new ObjectMapper().readTree(rendered(ReportFormat.JSON, text));

    assertThat(json.at("/findings/0/details/received").asText()).isEqualTo(text);
    assertThat(json.at("/checks/0/request/body").asText()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void jsonOnATerminalIsObeyedByNothing(String text) {
    assertThat(rendered(ReportFormat.JSON, text).replace("\n", "")).matches(Visible::is);
  }
}
