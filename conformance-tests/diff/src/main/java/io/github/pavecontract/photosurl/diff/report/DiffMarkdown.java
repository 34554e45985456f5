package io.github.pavecontract.photosurl.diff.report;

import static io.github.pavecontract.photosurl.report.Markup.cell;

import io.github.pavecontract.photosurl.diff.Change;

/** The comparison for the comment on a pull request. */
final class DiffMarkdown {
  private DiffMarkdown() {}

  static String of(DiffReport report) {
    StringBuilder text = new StringBuilder("## " + report.headline() + "\n");
    if (!report.comparison().changes().isEmpty()) {
      text.append("\n| wire | source | change | witness | place |\n|---|---|---|---|---|\n");
    }
    for (Change change : report.comparison().changes()) {
      text.append("| ")
          .append(change.wire().text())
          .append(" | ")
          .append(change.source().text())
          .append(" | ")
          .append(cell(change.rule().id()))
          .append(change.arguable() ? " (arguable)" : "")
          .append("<br>")
          .append(cell(change.sentence()))
          .append(
              report.teams(change).isEmpty()
                  ? ""
                  : "<br>affects " + cell(String.join(", ", report.teams(change))))
          .append(" | ")
          .append(
              change.witness() == null
                  ? ""
                  : cell(change.witness().path("value").toString()))
          .append(" | ")
          .append(cell(report.place(change).toString()))
          .append(" |\n");
    }
    report.teams().forEach(line -> text.append("\n").append(cell(line)).append("\n"));
    report.notices().forEach(notice -> text.append("\n").append(cell(notice)).append("\n"));
    return text.toString();
  }
}
