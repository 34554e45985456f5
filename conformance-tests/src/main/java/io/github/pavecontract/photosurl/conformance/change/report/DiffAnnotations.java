package io.github.pavecontract.photosurl.conformance.change.report;

import io.github.pavecontract.photosurl.conformance.change.Change;
import io.github.pavecontract.photosurl.conformance.change.Verdict;
import io.github.pavecontract.photosurl.conformance.report.GithubAnnotations;
import io.github.pavecontract.photosurl.contract.Document;

/** The comparison as GitHub Actions shows it, at the lines of the new contract. */
final class DiffAnnotations {
  private DiffAnnotations() {}

  static String of(DiffReport report) {
    StringBuilder lines = new StringBuilder();
    for (Change change : report.comparison().changes()) {
      boolean isThere = !change.after().isEmpty();
      Document document =
          isThere ? report.comparison().after() : report.comparison().before();
      lines
          .append(GithubAnnotations.line(
              change.verdict() == Verdict.BREAKING ? "error" : "notice",
              document.file(),
              document.line(isThere ? change.after() : change.before()),
              change.rule(),
              change.sentence() + "\nwire " + change.wire().text() + ", source "
                  + change.source().text() + "\n" + change.advice()))
          .append('\n');
    }
    return lines.append(report.headline()).append('\n').toString();
  }
}
