package io.github.pavecontract.photosurl.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.page.PageSource;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same page in HTML, as a browser gets it, has the same facts. */
final class HtmlPageTest {
  @TempDir
  Path folder;

  private static PageEdits ours() throws IOException {
    return new PageEdits("page.md", Contract.bundled(), "edits.yaml");
  }

  private static PageEdits garage() throws IOException {
    return new PageEdits(
        "garage.md", Contract.read(PageEdits.file("garage.yaml")), "garage-edits.yaml");
  }

  @Test
  void aPageInHtmlHasNoDrift() throws IOException {
    for (PageEdits page : List.of(ours(), garage())) {
      PageEdits.Told told = page.judge(folder, html(page.page()));

      assertThat(told.verdict()).as(told.details()).isEqualTo("nothing");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=codeBlock><div class=toolbar><button>Copy</button></div><pre> | </pre></div>",
        "<table><tr><td class=gutter><div>1</div></td><td><pre> | </pre></td></tr></table>",
        "<figure class=highlight><pre> | </pre><figcaption></figcaption></figure>"
      })
  void codeInAFrameIsCode(String frame) throws IOException {
    List<String> around = List.of(frame.split(" \\| "));
    PageEdits page = ours();

    String framed =
        html(page.page()).replace("<pre>", around.get(0)).replace("</pre>", around.get(1));

    PageEdits.Told told = page.judge(folder, framed);
    assertThat(told.verdict()).as(told.details()).isEqualTo("nothing");
  }

  @Test
  void anEditOfAPageInHtmlIsDriftAtItsLine() throws IOException {
    PageEdits page = garage();
    String edited = html(page.page().replace("AB 123", "AB 124").replace("\"text\"", "\"words\""));

    PageEdits.Told told = page.judge(folder, edited);

    assertThat(told.verdict()).as(told.details()).isEqualTo("drift");
    assertThat(told.lines()).as(told.details()).anyMatch(line -> line.contains("words"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><head><title>Just a moment...</title></head><body>Wait.</body></html>",
        "<!doctype html><html><body><form><input type=password></form></body></html>",
        "<!doctype html><html><body><main><h1>Cars</h1><p>The garage",
        "<!doctype html><html><body><main><h1>Boats</h1><p>Nothing else.</p></main></body></html>"
      })
  void anotherPageALoginAChallengeAndATruncatedPageAreNotRecognised(String html)
      throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), html);
    Contract contract = Contract.read(PageEdits.file("garage.yaml"));

    assertThatThrownBy(() -> PageComparison.of(
            PageSource.read(file.toString()), contract, java.util.Optional.empty()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not recognised");
  }

  /** A page around the content, with the titles of tabs and code as a site shows them. */
  private static String html(String markdown) {
    String plain = markdown
        .replaceAll("\\{% (?:tab|code) title=\"([^\"]*)\"[^%]*%}", "\n**$1**\n")
        .replaceAll("\\{%.*?%}", "\n")
        .replaceAll("(?m)^>.*llms\\.txt.*$", "");
    var extensions = List.of(TablesExtension.create());
    String content = HtmlRenderer.builder()
        .extensions(extensions)
        .build()
        .render(Parser.builder().extensions(extensions).build().parse(plain));
    return "<!doctype html>\n<html><head><title>Docs</title><script>let a = 1 < 2;</script></head>\n"
        + "<body><nav><a href=\"/\">All pages</a></nav>\n<main>\n" + content
        + "</main>\n<footer>99 pages must be read.</footer></body></html>\n";
  }
}
