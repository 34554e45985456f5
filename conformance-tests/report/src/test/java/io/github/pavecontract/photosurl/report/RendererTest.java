package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What each format looks like. */
final class RendererTest {
  private static final Report SAMPLE = Sample.with("fine");

  private static String rendered(ReportFormat format) {
    return format.renderer(Terminal.PLAIN).render(SAMPLE);
  }

  @Test
  void textNamesKindRuleAndDetailsAndEndsWithTheVerdict() {
    assertThat(rendered(ReportFormat.TEXT)).isEqualTo("""
        VIOLATION  fine  schema.type
        drift      fine  header.sunset
        accepted   fine
        ok         fine
        no answer  fine  fine
        not run    fine  fine

        VIOLATION  schema.type  in 14 exchanges
            fine
            expected  fine
            received  fine
            contract  openapi/fine:7 /paths/fine
            first in  fine
            again     fine

        DRIFT  header.sunset  in 14 exchanges
            fine
            expected  fine
            received  fine
            contract  openapi/fine:7 /paths/fine
            first in  fine
            again     fine

        REQUEST  request.required  in 14 exchanges
            fine
            expected  fine
            received  fine
            contract  openapi/fine:7 /paths/fine
            first in  fine
            again     fine

        gap  fine

        fine

        fine

        fine

        Violated: 1 answer, fine.
        """);
  }

  @Test
  void whoHasSeenTheChecksIsNotToldAgain() {
    assertThat(TextRenderer.afterChecks(Terminal.PLAIN).render(SAMPLE))
        .startsWith("\nVIOLATION  schema.type  in 14 exchanges\n");
  }

  @Test
  void coloursAreOursAlone() {
    assertThat(TextRenderer.all(Terminal.COLOURED).render(Sample.with("\u001b[32mgreen")))
        .contains("\u001b[31;1mVIOLATION\u001b[0m  schema.type", "\\u001b[32mgreen")
        .doesNotContain("\u001b[32mgreen");
  }

  @Test
  void manyGapsAreCounted() {
    Finding gap = Sample.finding(Kind.GAP, "gap.case", "fine");
    String text = TextRenderer.all(Terminal.PLAIN)
        .render(Sample.of("fine", Collections.nCopies(11, gap), List.of()));

    assertThat(text.lines().filter("gap  fine"::equals)).hasSize(8);
    assertThat(text).contains("     and 3 more\n");
  }

  @Test
  void thePolicyOfThePageAllowsItsOwnStyleAndScriptAndNothingElse()
      throws NoSuchAlgorithmException {
    Document page = Jsoup.parse(rendered(ReportFormat.HTML));
    String style = page.select("style").get(0).data();
    String script = page.select("script").get(0).data();

    assertThat(style).contains("prefers-color-scheme: dark", "@media print");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
            + "; base-uri 'none'; form-action 'none'");
    assertThat(page.head().children().eachAttr("http-equiv")).hasSize(1);
    assertThat(page.select("style, script")).hasSize(2);
    assertThat(page.select("link, base, form, img, iframe, object, [style], [src]"))
        .isEmpty();
    assertThat(style).doesNotContain("url(", "@import");
    assertThat(script).doesNotContain("innerHTML", "fetch(", "import(");
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void whatIsTheSameSeveralTimesIsFoldedIntoOneRow() {
    Check check = SAMPLE.checks().all().get(3);
    Check other = SAMPLE.checks().all().get(0);
    Document page = Jsoup.parse(ReportFormat.HTML
        .renderer(Terminal.PLAIN)
        .render(Sample.of("fine", List.of(), List.of(check, check, other, check, check, check))));

    assertThat(page.select("details.fold > summary").eachText())
        .containsExactly("ok fine fine 3 times");
    assertThat(page.select(".row")).hasSize(6);
    assertThat(page.select("details.fold > .row")).hasSize(3);
  }

  @Test
  void readersCanLeaveOutEachKindThatThereIs() {
    Document page = Jsoup.parse(rendered(ReportFormat.HTML));

    assertThat(page.select(".tools[hidden] input[type=checkbox]").eachAttr("value"))
        .containsExactlyInAnyOrderElementsOf(
            new TreeSet<>(page.select("[data-kind]").eachAttr("data-kind")));
  }

  @Test
  void thePageLeadsFromFindingsToTheirExchanges() {
    Document page = Jsoup.parse(rendered(ReportFormat.HTML));

    assertThat(page.select("h2").eachText())
        .containsExactly("Findings", "Table", "Table", "Exchanges");
    assertThat(page.select("article a").eachAttr("href")).hasSize(3).allSatisfy(link -> assertThat(
            page.select("details:has(> " + link + ")"))
        .hasSize(1));
    assertThat(page.select("meter").attr("value")).isEqualTo("1");
    assertThat(page.select("tr.missing")).hasSize(2);
    assertThat(page.select(".counts li").eachText())
        .containsExactly("1 violation", "1 drift", "1 gap", "1 request");
  }

  @Test
  void whatIsNotEscapedCannotEndItsElement() {
    for (String raw : List.of("style", "script")) {
      assertThatThrownBy(() -> Element.of(raw, "a{}</" + raw + ">").asPage())
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Element.of("b onclick")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void junitCountsWhatItHolds() {
    assertThat(rendered(ReportFormat.JUNIT))
        .contains("<testsuite name=\"photos-url verify\" tests=\"7\" failures=\"2\" errors=\"0\""
            + " skipped=\"1\" time=\"1.234\" timestamp=\"2026-11-25T10:11:12\">")
        .containsOnlyOnce("<skipped message=\"fine\"/>")
        .contains("classname=\"photos-url.verify\" name=\"request.required: fine\"");
  }

  @Test
  void junitHasTheFiguresOfTheOtherFormats() {
    assertThat(rendered(ReportFormat.JUNIT))
        .contains("<system-out>fine\nfine\nViolated: 1 answer, fine.</system-out>");
  }

  @Test
  void junitFailsByWhatTheCommandFailsBy() {
    Finding drift = SAMPLE.findings().get(1);
    Report fails = failingBy(new Failing(Set.of(), Set.of(drift.id())));
    Report passes = failingBy(Failing.by(Set.of()));

    assertThat(ReportFormat.JUNIT.renderer(Terminal.PLAIN).render(fails))
        .contains("failures=\"2\"", "<failure message=\"header.sunset\">");
    assertThat(ReportFormat.JUNIT.renderer(Terminal.PLAIN).render(passes))
        .contains("failures=\"1\"")
        .doesNotContain("<failure message=\"schema.type\">");
  }

  private static Report failingBy(Failing failing) {
    return new Report(
        SAMPLE.command(),
        SAMPLE.verdict(),
        SAMPLE.facts(),
        SAMPLE.timing(),
        SAMPLE.unit(),
        SAMPLE.kinds(),
        failing,
        SAMPLE.findings(),
        SAMPLE.accepted(),
        SAMPLE.notices(),
        SAMPLE.sections(),
        SAMPLE.checks());
  }

  @Test
  void aFileForJunitHasATestEvenIfNothingWasFound() {
    assertThat(ReportFormat.JUNIT
            .renderer(Terminal.PLAIN)
            .render(Sample.of("fine", List.of(), List.of())))
        .contains("tests=\"1\" failures=\"0\"", "name=\"Violated: fine\"/>");
  }

  @Test
  void markdownHasARowForEachFindingAndWhatIsMissing() {
    assertThat(rendered(ReportFormat.MARKDOWN)).isEqualTo("""
        ## Violated: fine

        fine, fine

        Could not be judged: fine

        | | finding | found | place |
        |---|---|---|---|
        | violation | schema.type ×14<br>fine | expected: fine<br>received: fine<br>first in: fine | contract: openapi/fine:7 /paths/fine |
        | drift | header.sunset ×14<br>fine | expected: fine<br>received: fine<br>first in: fine | contract: openapi/fine:7 /paths/fine |
        | request | request.required ×14<br>fine | expected: fine<br>received: fine<br>first in: fine | contract: openapi/fine:7 /paths/fine |

        Not observed: status fine.

        ### Table

        | | part | kept |
        |---|---|---|
        | status | fine | 3 |
        | status | fine | 3 |

        fine
        """);
  }

  @Test
  void markdownFitsIntoAComment() {
    Finding drift = Sample.finding(Kind.DRIFT, "header.sunset", "fine");
    String text = ReportFormat.MARKDOWN
        .renderer(Terminal.PLAIN)
        .render(Sample.of("fine", Collections.nCopies(2000, drift), List.of()));
    long rows = text.lines().filter(line -> line.startsWith("| drift")).count();

    assertThat(text).hasSizeBetween(50_000, 60_000);
    assertThat(text).contains("And " + (2000 - rows) + " more, for which there is no room.");
  }

  @Test
  void annotationsBesideAReportAreOfWhatIsWrongOrDoubtful() {
    assertThat(GithubRenderer.annotations(SAMPLE, file -> true).lines())
        .hasSize(2)
        .first()
        .isEqualTo("::error file=openapi/fine,line=7,title=schema.type::fine"
            + "%0Aexpected  fine%0Areceived  fine%0Acontract  openapi/fine:7 /paths/fine"
            + "%0Afirst in  fine");
  }

  @Test
  void aVerdictIsNoCommandOfGithub() {
    Report sample = Sample.of("fine", List.of(), List.of());
    for (String headline : List.of("::error::forged", "##[error]forged")) {
      Report report = new Report(
          sample.command(),
          new Report.Verdict("sound", Report.Mood.GOOD, headline, headline, Optional.empty()),
          sample.facts(),
          sample.timing(),
          sample.unit(),
          sample.kinds(),
          sample.failing(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          sample.checks());

      assertThat(ReportFormat.GITHUB.renderer(Terminal.PLAIN).render(report))
          .isEqualTo(" " + headline + "\n");
    }
  }
}
