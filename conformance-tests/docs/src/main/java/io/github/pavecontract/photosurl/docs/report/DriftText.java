package io.github.pavecontract.photosurl.docs.report;

import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.Terminal;

/** Drift for a terminal. */
final class DriftText {
  private DriftText() {}

  static String of(DriftReport report, Terminal terminal) {
    StringBuilder text = new StringBuilder();
    for (Drift drift : report.result().drifts()) {
      boolean certain = drift.kind() == Drift.Kind.DRIFT;
      text.append(certain ? terminal.red("DRIFT") : terminal.yellow("READ THIS"))
          .append("  ")
          .append(drift.rule().id())
          .append("\n    ")
          .append(drift.sentence())
          .append("\n    page      ")
          .append(drift.page())
          .append(':')
          .append(drift.pageLine())
          .append("  ")
          .append(clean(DriftReport.orNothing(drift.pageSays())))
          .append("\n    contract  ")
          .append(DriftReport.place(drift))
          .append("  ")
          .append(clean(DriftReport.orNothing(drift.contractSays())))
          .append("\n    consider  ")
          .append(clean(drift.edit()))
          .append("\n\n");
    }
    report.notices().forEach(notice -> text.append(notice).append('\n'));
    boolean good = report.result().drifts().isEmpty();
    text.append(good ? terminal.green(report.headline()) : terminal.red(report.headline()))
        .append(". ")
        .append(report.subject())
        .append(".\n");
    return text.toString();
  }

  /** The page is not ours: what would move the cursor of a terminal is shown as its code. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        clean.append(String.format("\\u%04x", c));
      } else {
        clean.appendCodePoint(c);
      }
    });
    return clean.toString();
  }
}
