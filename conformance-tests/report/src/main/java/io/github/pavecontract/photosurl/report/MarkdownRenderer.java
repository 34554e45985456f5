package io.github.pavecontract.photosurl.report;

import io.github.pavecontract.photosurl.report.Detail.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports for an issue or the comment on a pull request: the verdict, the findings, and what is missing. */
final class MarkdownRenderer implements Renderer {
  private static final int MOST_MISSING = 20;
  /** GitHub takes 65,536 characters in a comment. */
  private static final int LONGEST = 50_000;

  @Override
  public String render(Report report) {
    MarkdownText text = new MarkdownText().heading(2, report.verdict().headline());
    List<String> facts = told(report.facts().stream()).map(Detail::text).toList();
    if (!facts.isEmpty()) {
      text.paragraph(String.join(", ", facts));
    }
    report
        .verdict()
        .unjudged()
        .ifPresent(reason -> text.paragraph("Could not be judged: " + reason));
    findings(text, report);
    report.sections().forEach(section -> section(text, section));
    report.notices().forEach(text::paragraph);
    return text.toString();
  }

  private static void findings(MarkdownText text, Report report) {
    List<Finding> findings = report.told();
    if (!findings.isEmpty()) {
      text.table(List.of("", "finding", "found", "place"));
    }
    int shown = 0;
    for (Finding finding : findings) {
      if (text.length() > LONGEST) {
        text.paragraph("And " + (findings.size() - shown) + " more, for which there is no room.");
        return;
      }
      text.row(List.of(
          List.of(finding.kind().label()),
          List.of(
              finding.id() + (finding.count() > 1 ? " ×" + finding.count() : ""),
              finding.sentence()),
          lines(finding, form -> form == Form.TEXT || form == Form.CHECK),
          lines(finding, form -> form == Form.PLACE)));
      shown++;
    }
  }

  private static List<String> lines(Finding finding, Predicate<Form> wanted) {
    return told(finding.details().stream())
        .filter(detail -> wanted.test(detail.form()))
        .map(detail -> detail.name() + ": " + detail.text())
        .toList();
  }

  private static Stream<Detail> told(Stream<Detail> details) {
    return details.filter(detail -> !detail.text().isEmpty());
  }

  private static void section(MarkdownText text, Section section) {
    if (!section.missing().isEmpty()) {
      missing(text, section);
      return;
    }
    text.heading(3, section.title());
    List<String> columns = new ArrayList<>(section.columns());
    boolean grouped = section.groups().stream().anyMatch(group -> !group.name().isEmpty());
    if (grouped) {
      columns.add(0, "");
    }
    text.table(columns);
    section.groups().forEach(group -> group.rows().forEach(row -> {
      List<List<String>> cells = new ArrayList<>();
      if (grouped) {
        cells.add(List.of(group.name()));
      }
      section.columns().forEach(column -> cells.add(List.of(row.text(column))));
      text.row(cells);
    }));
  }

  private static void missing(MarkdownText text, Section section) {
    List<String> missing = section.groups().stream()
        .flatMap(group -> group.rows().stream()
            .filter(row -> !row.done())
            .map(row -> group.name() + " " + row.text(section.columns().get(0))))
        .toList();
    if (!missing.isEmpty()) {
      int more = missing.size() - MOST_MISSING;
      text.paragraph(section.missing() + ": "
          + missing.stream().limit(MOST_MISSING).collect(Collectors.joining(", "))
          + (more > 0 ? ", and " + more + " more" : "") + ".");
    }
  }
}
