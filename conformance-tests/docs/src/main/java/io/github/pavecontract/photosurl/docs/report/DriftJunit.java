package io.github.pavecontract.photosurl.docs.report;

import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.Markup;
import java.util.List;
import java.util.Locale;

/** Drift as JUnit writes its own: a failed test for each difference, or one that passed. */
final class DriftJunit {
  private DriftJunit() {}

  static String of(DriftReport report) {
    List<Drift> drifts = report.result().drifts();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(String.format(
        Locale.ROOT,
        "<testsuite name=\"photos-url docs\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n",
        Math.max(1, drifts.size()),
        drifts.size()));
    if (drifts.isEmpty()) {
      xml.append("  <testcase classname=\"photos-url.docs\" name=\"")
          .append(Markup.escaped(report.subject()))
          .append("\"/>\n");
    }
    for (Drift drift : drifts) {
      xml.append("  <testcase classname=\"photos-url.docs\" name=\"")
          .append(Markup.escaped(drift.rule().id() + ": " + drift.sentence()))
          .append("\">\n    <failure message=\"")
          .append(Markup.escaped(DriftReport.orNothing(drift.pageSays())))
          .append("\">")
          .append(Markup.escaped(drift.kind().words() + "\n  page      " + drift.page() + ":"
              + drift.pageLine() + "\n  contract  " + DriftReport.place(drift) + "  "
              + DriftReport.orNothing(drift.contractSays()) + "\n  consider  " + drift.edit()))
          .append("</failure>\n  </testcase>\n");
    }
    return xml.append("</testsuite>\n").toString();
  }
}
