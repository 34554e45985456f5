package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Terminal;

/** The comparison for a terminal: the verdict first, then each change. */
final class DiffText {
  private final DiffReport report;
  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  private DiffText(DiffReport report, Terminal terminal) {
    this.report = report;
    this.terminal = terminal;
  }

  static String of(DiffReport report, Terminal terminal) {
    return new DiffText(report, terminal).text();
  }

  private String text() {
    Verdict gravest = report.comparison().wire().or(report.comparison().source());
    line(painted(gravest, report.headline()));
    report.comparison().changes().forEach(this::change);
    if (!report.teams().isEmpty()) {
      line("");
      report.teams().forEach(this::line);
    }
    if (!report.notices().isEmpty()) {
      line("");
      report.notices().forEach(this::line);
    }
    return out.toString();
  }

  private void change(Change change) {
    line("");
    line(painted(change.verdict(), change.verdict().text().toUpperCase(java.util.Locale.ROOT))
        + "  " + change.rule().id() + (change.arguable() ? "  (arguable)" : ""));
    line("    " + change.sentence());
    item("wire", change.wire().text() + ", source " + change.source().text());
    place("old", report.comparison().before(), change.before());
    place("new", report.comparison().after(), change.after());
    if (!change.uses().isEmpty()) {
      item("shows in", change.direction().text() + " of " + String.join(", ", change.uses()));
    }
    if (change.witness() != null) {
      item(
          "witness",
          change.witness().path("value") + "  valid under the "
              + change.witness().path("validUnder").asText() + " contract only");
    }
    if (change.verdict() != Verdict.NONE) {
      item("to do", change.advice());
    }
    if (!report.teams(change).isEmpty()) {
      item("affects", String.join(", ", report.teams(change)));
    }
    item("fingerprint", change.fingerprint());
  }

  private void place(String name, Document document, String pointer) {
    if (!pointer.isEmpty()) {
      Place place = document.place(pointer);
      item(name, place + " " + place.pointer());
    }
  }

  private void item(String name, String value) {
    line(String.format("    %-11s  %s", name, value));
  }

  private String painted(Verdict verdict, String text) {
    return switch (verdict) {
      case BREAKING -> terminal.red(text);
      case NON_BREAKING -> terminal.green(text);
      case NONE -> terminal.faint(text);
    };
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
