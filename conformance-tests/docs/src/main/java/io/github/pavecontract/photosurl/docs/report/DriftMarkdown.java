package io.github.pavecontract.photosurl.docs.report;

import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.Markup;

/** Drift for an issue or the comment on a pull request. */
final class DriftMarkdown {
  private DriftMarkdown() {}

  static String of(DriftReport report) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(report.headline()).append("\n\n");
    text.append(Markup.cell(report.subject())).append('\n');
    if (!report.result().drifts().isEmpty()) {
      text.append("\n| | page | contract | consider |\n|---|---|---|---|\n");
    }
    for (Drift drift : report.result().drifts()) {
      text.append("| ")
          .append(drift.kind().words())
          .append("<br>")
          .append(Markup.cell(drift.rule().id()))
          .append(" | ")
          .append(Markup.cell("line " + drift.pageLine()))
          .append("<br>")
          .append(Markup.cell(DriftReport.orNothing(drift.pageSays())))
          .append(" | ")
          .append(Markup.cell(DriftReport.place(drift)))
          .append("<br>")
          .append(Markup.cell(DriftReport.orNothing(drift.contractSays())))
          .append(" | ")
          .append(Markup.cell(drift.sentence() + " " + drift.edit()))
          .append(" |\n");
    }
    report
        .notices()
        .forEach(notice -> text.append("\n").append(Markup.cell(notice)).append("\n"));
    return text.toString();
  }
}
