package io.github.pavecontract.photosurl.docs.report;

import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.GithubAnnotations;
import java.util.List;

/** Drift as GitHub Actions shows it, at the lines of the contract. */
final class DriftAnnotations {
  private DriftAnnotations() {}

  /** What differs from the vendor's page, one a line. */
  static String of(List<Drift> drifts) {
    StringBuilder text = new StringBuilder();
    for (Drift drift : drifts) {
      String level = drift.kind() == Drift.Kind.DRIFT ? "error" : "warning";
      String said = drift.sentence() + "\npage line " + drift.pageLine() + ": "
          + DriftReport.orNothing(drift.pageSays()) + "\n" + DriftReport.place(drift) + ": "
          + DriftReport.orNothing(drift.contractSays()) + "\n" + drift.edit();
      text.append(GithubAnnotations.line(
              level, drift.file(), drift.line(), drift.rule().id(), said))
          .append('\n');
    }
    return text.toString();
  }
}
