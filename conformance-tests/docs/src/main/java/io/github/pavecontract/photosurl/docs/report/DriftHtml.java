package io.github.pavecontract.photosurl.docs.report;

import static io.github.pavecontract.photosurl.report.Markup.escaped;

import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.Style;

/** Drift as one page, in the style of the other reports. */
final class DriftHtml {
  private DriftHtml() {}

  static String of(DriftReport report) {
    boolean good = report.result().drifts().isEmpty();
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>" + escaped(report.headline()) + "</title><style>" + Style.sheet())
        .append("</style></head><body><header class=\"" + (good ? "good" : "odd") + "\"><h1>")
        .append(
            escaped(report.headline()) + "</h1><p>" + escaped(report.subject()) + "</p></header>")
        .append("<main><section><h2>Differences</h2>");
    if (good) {
      page.append("<p class=\"quiet\">Nothing differs.</p>");
    }
    for (Drift drift : report.result().drifts()) {
      page.append("<article class=\"drift\"><h3><span class=\"kind\">"
              + drift.kind().words())
          .append("</span> <code>" + escaped(drift.rule().id()) + "</code></h3><p>")
          .append(escaped(drift.sentence()) + "</p><dl>");
      item(page, "page", drift.page() + ":" + drift.pageLine(), drift.pageSays());
      item(page, "contract", DriftReport.place(drift), drift.contractSays());
      page.append("<div><dt>consider</dt><dd>" + escaped(drift.edit()) + "</dd></div>")
          .append("</dl></article>");
    }
    report
        .notices()
        .forEach(notice -> page.append("<p class=\"quiet\">" + escaped(notice) + "</p>"));
    return page.append("</section></main></body></html>\n").toString();
  }

  private static void item(StringBuilder page, String name, String place, String says) {
    page.append("<div><dt>" + name + "</dt><dd>")
        .append(escaped(DriftReport.orNothing(says)))
        .append(" <code class=\"quiet\">" + escaped(place) + "</code></dd></div>");
  }
}
