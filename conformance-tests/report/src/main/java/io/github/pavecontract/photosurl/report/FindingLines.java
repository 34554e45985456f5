package io.github.pavecontract.photosurl.report;

import io.github.pavecontract.photosurl.report.Detail.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A finding in lines of plain text, none of which a stranger can forge. */
final class FindingLines {
  private static final int NARROWEST = 8;

  private FindingLines() {}

  /** The kind as a mark, such as {@code VIOLATION}. */
  static String mark(Finding finding) {
    return finding.kind().label().toUpperCase(Locale.ROOT);
  }

  /** The rule, and how often it was broken. */
  static String rule(Finding finding, Report report) {
    return Visible.of(finding.id())
        + (finding.count() > 1 ? "  in " + finding.count() + " " + report.unit() : "");
  }

  /** The sentence and what else people are told. */
  static List<String> body(Finding finding) {
    return lines(finding, detail -> true);
  }

  /** The same without what is there to be copied. */
  static List<String> brief(Finding finding) {
    return lines(finding, detail -> detail.form() != Form.COPY);
  }

  private static List<String> lines(Finding finding, Predicate<Detail> wanted) {
    List<String> lines = new ArrayList<>(List.of(Visible.of(finding.sentence())));
    List<Detail> told = finding.details().stream()
        .filter(detail -> !detail.text().isEmpty())
        .filter(wanted)
        .toList();
    int width =
        told.stream().mapToInt(detail -> detail.name().length()).reduce(NARROWEST, Math::max);
    told.forEach(detail ->
        lines.add(String.format("%-" + width + "s  %s", detail.name(), Visible.of(detail.text()))));
    return lines;
  }
}
