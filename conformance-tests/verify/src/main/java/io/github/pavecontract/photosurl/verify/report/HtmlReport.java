package io.github.pavecontract.photosurl.verify.report;

import static io.github.pavecontract.photosurl.report.Markup.escaped;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.report.Style;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as one page that needs nothing else: findings first, then coverage, then exchanges. */
public final class HtmlReport {
  private static final int LONGEST_BODY = 20_000;

  private final Outcome outcome;
  private final RunResult result;
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(Outcome outcome) {
    this.outcome = outcome;
    this.result = outcome.result();
  }

  static String of(Outcome outcome) {
    return new HtmlReport(outcome).page();
  }

  private String page() {
    String headline = Headline.of(result);
    add("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    add("<title>" + escaped(headline) + "</title><style>" + Style.sheet()
        + "</style></head><body>");
    header(headline);
    add("<main>");
    findings();
    coverage();
    questions();
    add("</main></body></html>\n");
    return page.toString();
  }

  private void header(String headline) {
    boolean bad = result.count(Kind.VIOLATION) > 0 || result.unjudged().isPresent();
    String mood = bad ? "bad" : result.count(Kind.DRIFT) > 0 ? "odd" : "good";
    add("<header class=\"" + mood + "\"><h1>" + escaped(headline) + "</h1>");
    add("<p>" + escaped(result.target()) + "</p><p class=\"quiet\">contract "
        + escaped(result.contract().version()) + " · "
        + escaped(result.startedAt().toString().substring(0, 16).replace('T', ' ')) + " UTC · "
        + result.exchanges() + " " + result.subject().unit() + " in "
        + result.duration().toMillis() + " ms</p>");
    result.unjudged().ifPresent(reason -> add("<p>" + escaped(reason) + "</p>"));
    add("<ul class=\"counts\">");
    for (Kind kind : Kind.values()) {
      if (kind != Kind.REQUEST || result.count(kind) > 0) {
        add("<li class=\"" + lower(kind) + "\"><b>" + result.count(kind) + "</b> " + lower(kind)
            + "</li>");
      }
    }
    add("</ul></header>");
  }

  private void findings() {
    add("<section><h2>Findings</h2>");
    List<Finding> seen =
        result.findings().stream().filter(f -> f.kind() != Kind.GAP).toList();
    if (seen.isEmpty()) {
      add("<p class=\"quiet\">Nothing deviates.</p>");
    }
    for (Finding finding : seen) {
      add("<article class=\"" + lower(finding.kind()) + "\"><h3><span class=\"kind\">"
          + lower(finding.kind()) + "</span> <code>" + escaped(finding.id()) + "</code>"
          + (finding.count() > 1 ? " <small>in " + finding.count() + " exchanges</small>" : "")
          + "</h3><p>" + escaped(finding.sentence()) + "</p><dl>");
      item("expected", escaped(finding.expected()));
      item("received", escaped(finding.received()));
      if (!finding.hint().isEmpty()) {
        item("hint", escaped(finding.hint()));
      }
      item(
          "contract",
          "<code>" + escaped(finding.file() + ":" + finding.line())
              + "</code> <code class=\"quiet\">" + escaped(finding.pointer()) + "</code>");
      item(
          "evidence",
          escaped(finding.basis() + (finding.source().isEmpty() ? "" : ": " + finding.source())));
      PactPlace pact = finding.pact();
      if (pact != null) {
        item("team", escaped(pact.team() + ", interaction `" + pact.interaction() + "`"));
        item("pact", "<code>" + escaped(pact.file() + "#" + pact.pointer()) + "</code>");
        add("</dl></article>");
        continue;
      }
      item(
          "first in",
          "<a href=\"#exchange-" + finding.exchange() + "\">" + escaped(finding.question())
              + "</a>");
      add("</dl><details><summary>See it again</summary><pre>" + escaped(finding.curl())
          + "</pre></details></article>");
    }
    outcome.notices().forEach(notice -> add("<p class=\"quiet\">" + escaped(notice) + "</p>"));
    add("</section>");
  }

  private void item(String name, String html) {
    add("<div><dt>" + name + "</dt><dd>" + html + "</dd></div>");
  }

  private void coverage() {
    add("<section><h2>Coverage of the contract</h2>");
    Map<String, List<CoverageRow>> byKind = new LinkedHashMap<>();
    result.coverage().forEach(row -> byKind
        .computeIfAbsent(row.kind(), k -> new ArrayList<>())
        .add(row));
    byKind.forEach((kind, rows) -> {
      long covered = rows.stream().filter(CoverageRow::covered).count();
      add("<details" + (covered < rows.size() ? " open" : "") + "><summary>" + escaped(kind)
          + " <b>" + covered + " of " + rows.size() + "</b><meter max=\"" + rows.size()
          + "\" value=\"" + covered + "\"></meter></summary><div class=\"wide\"><table><thead><tr>"
          + "<th scope=\"col\">part</th><th scope=\"col\">kept</th><th scope=\"col\">not kept</th>"
          + "<th scope=\"col\">note</th></tr></thead><tbody>");
      for (CoverageRow row : rows) {
        add("<tr" + (row.covered() ? "" : " class=\"gap\"") + "><td>" + escaped(row.name())
            + "</td><td>" + row.valid() + "</td><td>"
            + (row.violated() < 0 ? "–" : String.valueOf(row.violated())) + "</td><td>"
            + escaped(note(row)) + "</td></tr>");
      }
      add("</tbody></table></div></details>");
    });
    add("</section>");
  }

  private static String note(CoverageRow row) {
    return row.teams().isEmpty() ? row.reason() : String.join(", ", row.teams());
  }

  private void questions() {
    if (result.rows().isEmpty()) {
      return;
    }
    add("<section><h2>" + (result.subject() == Subject.API ? "Exchanges" : "Interactions")
        + "</h2>");
    for (Row row : result.rows()) {
      String mark = row.result().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String kind = mark.replace(' ', '-');
      Exchange exchange = row.exchange();
      if (exchange == null) {
        add("<p class=\"row " + kind + "\"><span class=\"kind\">" + mark + "</span> <code>"
            + escaped(row.id()) + "</code> <span class=\"quiet\">" + escaped(row.reason())
            + "</span></p>");
        continue;
      }
      add("<details class=\"row " + kind + "\" id=\"exchange-" + row.number()
          + "\"><summary><span class=\"kind\">" + mark + "</span> <code>" + escaped(row.id())
          + "</code> " + escaped(row.sentence()) + " <small>"
          + exchange.response().status()
          + ", " + exchange.duration().toMillis() + " ms</small></summary>");
      message(
          exchange.request().method() + " " + exchange.request().url(),
          exchange.request().headers(),
          exchange.request().body().utf8(),
          exchange);
      message(
          "Status " + exchange.response().status(),
          exchange.response().headers(),
          exchange.response().body().utf8(),
          exchange);
      add("</details>");
    }
    add("</section>");
  }

  private void message(String first, List<Header> headers, String body, Exchange exchange) {
    StringBuilder text = new StringBuilder(first).append('\n');
    headers.forEach(h -> text.append(h.name()).append(": ").append(h.value()).append('\n'));
    text.append('\n');
    text.append(
        body.length() > LONGEST_BODY
            ? body.substring(0, LONGEST_BODY) + "… (" + body.length() + " characters)"
            : body);
    add("<pre>" + escaped(result.mask().apply(text.toString(), exchange.request())) + "</pre>");
  }

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void add(String html) {
    page.append(html).append('\n');
  }
}
