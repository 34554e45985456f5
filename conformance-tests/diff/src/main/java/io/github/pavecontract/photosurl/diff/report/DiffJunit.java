package io.github.pavecontract.photosurl.diff.report;

import static io.github.pavecontract.photosurl.report.Markup.escaped;

import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Verdict;
import java.util.List;

/** The comparison as JUnit writes its reports: a test for each change, a failure for one that breaks. */
final class DiffJunit {
  private DiffJunit() {}

  static String of(DiffReport report) {
    List<Change> changes = report.comparison().changes();
    long failures = changes.stream().filter(DiffJunit::breaks).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<testsuite name=\"photos-url diff\" tests=\"")
        .append(changes.size())
        .append("\" failures=\"")
        .append(failures)
        .append("\" errors=\"0\" skipped=\"0\">\n");
    for (Change change : changes) {
      xml.append("  <testcase classname=\"photos-url.diff\" name=\"")
          .append(escaped(change.rule().id() + ": " + change.sentence()))
          .append("\"");
      if (breaks(change)) {
        xml.append(">\n    <failure message=\"")
            .append(escaped(
                "wire " + change.wire().text() + ", source " + change.source().text()))
            .append("\">")
            .append(escaped(details(report, change)))
            .append("</failure>\n  </testcase>\n");
      } else {
        xml.append("/>\n");
      }
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static boolean breaks(Change change) {
    return change.verdict() == Verdict.BREAKING;
  }

  private static String details(DiffReport report, Change change) {
    return report.place(change) + "\n" + change.sentence() + "\n" + change.advice()
        + (change.witness() == null ? "" : "\nwitness " + change.witness());
  }
}
