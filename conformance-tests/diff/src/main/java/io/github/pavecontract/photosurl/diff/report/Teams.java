package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Section;
import java.util.List;
import java.util.Set;

/** Whom an edit breaks, and whom nothing concerns. */
final class Teams {
  private static final String TEAM = "team";
  private static final String CHANGES = "changes";

  private Teams() {}

  static Section of(Affected affected, Comparison left) {
    Set<String> broken = affected.brokenBy(left.changes());
    Set<String> unaffected = affected.unaffectedBy(left.changes());
    List<Section.Row> rows = affected.unaffectedBy(List.of()).stream()
        .map(team -> row(
            team,
            broken.contains(team)
                ? "breaking"
                : unaffected.contains(team) ? "none" : "non-breaking"))
        .toList();
    return new Section(
        "teams",
        "Teams",
        "",
        List.of(
            "Teams with breaking changes: " + list(broken),
            "Teams not affected: " + list(unaffected)),
        List.of(TEAM, CHANGES),
        List.of(new Section.Group("", rows)));
  }

  private static Section.Row row(String team, String changes) {
    return new Section.Row(
        !changes.equals("breaking"),
        List.of(Detail.text(TEAM, team), Detail.text(CHANGES, changes)));
  }

  private static String list(Set<String> teams) {
    return teams.isEmpty() ? "none" : String.join(", ", teams);
  }
}
