package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.GithubAnnotations;

/** The comparison as GitHub Actions shows it, at the lines of the new contract. */
final class DiffAnnotations {
  private DiffAnnotations() {}

  static String of(DiffReport report) {
    StringBuilder lines = new StringBuilder();
    for (Change change : report.comparison().changes()) {
      Place place = report.place(change);
      lines
          .append(GithubAnnotations.line(
              change.verdict() == Verdict.BREAKING ? "error" : "notice",
              place.file(),
              place.line(),
              change.rule().id(),
              change.sentence() + "\nwire " + change.wire().text() + ", source "
                  + change.source().text() + "\n" + change.advice()))
          .append('\n');
    }
    return lines.append(report.headline()).append('\n').toString();
  }
}
