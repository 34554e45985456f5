package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of a comparison.
 *
 * @param comparison the comparison without the changes that are accepted
 * @param accepted those changes
 * @param notices what should be done about the accepted ones
 * @param affected whom changes affect; empty if no pacts were looked at
 */
public record DiffReport(
    Comparison comparison,
    List<Change> accepted,
    List<String> notices,
    Optional<Affected> affected) {
  /** Copies the lists. */
  public DiffReport {
    accepted = List.copyOf(accepted);
    notices = List.copyOf(notices);
  }

  /**
   * Writes the report.
   *
   * @param format its form
   * @param terminal how much a reader of the text can make of it
   * @return the report, with a line break at its end
   */
  public String as(ReportFormat format, Terminal terminal) {
    return switch (format) {
      case TEXT -> DiffText.of(this, terminal);
      case JSON -> DiffJson.of(this);
      case MARKDOWN -> DiffMarkdown.of(this);
      case HTML -> DiffHtml.of(this);
      case JUNIT -> DiffJunit.of(this);
      case GITHUB -> DiffAnnotations.of(this);
    };
  }

  /** The teams that a change affects; empty if there are none, or no pacts were looked at. */
  List<String> teams(Change change) {
    return affected.map(teams -> List.copyOf(teams.by(change))).orElse(List.of());
  }

  /** Whom it breaks and whom nothing concerns, a line each. */
  List<String> teams() {
    return affected
        .map(teams -> List.of(
            "Teams with breaking changes: " + list(teams.brokenBy(comparison.changes())),
            "Teams not affected: " + list(teams.unaffectedBy(comparison.changes()))))
        .orElse(List.of());
  }

  private static String list(Set<String> teams) {
    return teams.isEmpty() ? "none" : String.join(", ", teams);
  }

  /** The three verdicts in one line. */
  String headline() {
    return "wire " + comparison.wire().text() + ", source "
        + comparison.source().text() + ", semver " + comparison.semver().text();
  }

  /** Where a change is: in the new document if it is there, else in the old one. */
  Place place(Change change) {
    boolean isThere = !change.after().isEmpty();
    return isThere
        ? comparison.after().place(change.after())
        : comparison.before().place(change.before());
  }
}
