package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Markup;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report for the comment on a pull request: the verdict, the findings, and what is not covered. */
public final class MarkdownReport {
  private static final int MOST_GAPS = 20;

  private MarkdownReport() {}

  /**
   * Writes a report.
   *
   * @param outcome what was found out
   * @return the report
   */
  public static String of(Outcome outcome) {
    RunResult result = outcome.result();
    StringBuilder text = new StringBuilder();
    text.append("## ").append(Headline.of(result)).append("\n\n");
    text.append(Markup.cell(result.target()))
        .append(", contract ")
        .append(result.contract().version())
        .append(", ")
        .append(result.exchanges())
        .append(' ')
        .append(result.subject().unit())
        .append(" in ")
        .append(result.duration().toMillis())
        .append(" ms\n");
    result.unjudged().ifPresent(reason -> text.append("\nCould not be judged: ")
        .append(Markup.cell(reason))
        .append("\n"));
    List<Finding> seen =
        result.findings().stream().filter(f -> f.kind() != Kind.GAP).toList();
    if (!seen.isEmpty()) {
      text.append("\n| | finding | expected | received | contract |\n|---|---|---|---|---|\n");
    }
    for (Finding finding : seen) {
      text.append("| ")
          .append(finding.kind().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(Markup.cell(finding.id()))
          .append(finding.count() > 1 ? " ×" + finding.count() : "")
          .append("<br>")
          .append(Markup.cell(finding.sentence()))
          .append(place(finding.pact()))
          .append(" | ")
          .append(Markup.cell(finding.expected()))
          .append(" | ")
          .append(Markup.cell(finding.received()))
          .append(" | ")
          .append(Markup.cell(finding.file() + ":" + finding.line()))
          .append("<br>")
          .append(Markup.cell(finding.basis()))
          .append(" |\n");
    }
    if (result.subject() == Subject.PACTS) {
      reliance(result.coverage(), text);
    }
    List<CoverageRow> gaps = result.subject() == Subject.PACTS
        ? List.of()
        : result.coverage().stream().filter(row -> !row.covered()).toList();
    if (!gaps.isEmpty()) {
      text.append("\nNot observed: ")
          .append(gaps.stream()
              .limit(MOST_GAPS)
              .map(row -> row.kind() + " " + Markup.cell(row.name()))
              .collect(Collectors.joining(", ")))
          .append(gaps.size() > MOST_GAPS ? ", and " + (gaps.size() - MOST_GAPS) + " more" : "")
          .append(".\n");
    }
    outcome
        .notices()
        .forEach(notice -> text.append("\n").append(Markup.cell(notice)).append("\n"));
    return text.toString();
  }

  private static String place(@Nullable PactPlace pact) {
    return pact == null
        ? ""
        : "<br>" + Markup.cell(pact.team() + ", `" + pact.interaction() + "`") + "<br>"
            + Markup.cell(pact.file() + "#" + pact.pointer());
  }

  private static void reliance(List<CoverageRow> coverage, StringBuilder text) {
    text.append("\n### Who relies on what\n\n| | part | teams |\n|---|---|---|\n");
    for (CoverageRow row : coverage) {
      text.append("| ")
          .append(row.kind())
          .append(" | ")
          .append(Markup.cell(row.name()))
          .append(" | ")
          .append(Markup.cell(String.join(", ", row.teams())))
          .append(" |\n");
    }
  }
}
