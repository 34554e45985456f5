package io.github.pavecontract.photosurl.diff.report;

import static io.github.pavecontract.photosurl.report.Markup.escaped;

import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.report.Style;

/** The comparison as one page that needs nothing else. */
final class DiffHtml {
  private DiffHtml() {}

  static String of(DiffReport report) {
    Verdict gravest = report.comparison().wire().or(report.comparison().source());
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head>")
        .append("<meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>")
        .append(escaped(report.headline()))
        .append("</title><style>")
        .append(Style.sheet())
        .append("</style></head><body>\n")
        .append("<header class=\"")
        .append(mood(gravest, "bad", "odd", "good"))
        .append("\"><h1>")
        .append(escaped(report.headline()))
        .append("</h1><p>")
        .append(escaped(report.comparison().before().file()))
        .append(" → ")
        .append(escaped(report.comparison().after().file()))
        .append("</p></header>\n")
        .append("<main><section><h2>Changes</h2>\n");
    if (report.comparison().changes().isEmpty()) {
      page.append("<p class=\"quiet\">Nothing changed.</p>\n");
    }
    report.comparison().changes().forEach(change -> change(page, report, change));
    report.notices().forEach(notice -> page.append("<p class=\"quiet\">")
        .append(escaped(notice))
        .append("</p>\n"));
    return page.append("</section></main></body></html>\n").toString();
  }

  private static String mood(Verdict verdict, String breaking, String compatible, String none) {
    return verdict == Verdict.BREAKING
        ? breaking
        : verdict == Verdict.NON_BREAKING ? compatible : none;
  }

  private static void change(StringBuilder page, DiffReport report, Change change) {
    page.append("<article class=\"")
        .append(mood(change.verdict(), "violation", "drift", "gap"))
        .append("\"><h3><span class=\"kind\">")
        .append(change.verdict().text())
        .append("</span> <code>")
        .append(escaped(change.rule().id()))
        .append("</code></h3><p>")
        .append(escaped(change.sentence()))
        .append("</p><dl>\n");
    item(page, "wire", change.wire().text() + (change.arguable() ? ", arguable" : ""));
    item(page, "source", change.source().text());
    item(page, "place", report.place(change).toString());
    item(page, "shows in", String.join(", ", change.uses()));
    item(page, "witness", change.witness() == null ? "" : change.witness().toString());
    item(page, "to do", change.advice());
    item(page, "fingerprint", change.fingerprint());
    page.append("</dl></article>\n");
  }

  private static void item(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("<div><dt>")
          .append(name)
          .append("</dt><dd>")
          .append(escaped(value))
          .append("</dd></div>\n");
    }
  }
}
