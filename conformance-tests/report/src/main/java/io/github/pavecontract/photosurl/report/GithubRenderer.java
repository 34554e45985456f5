package io.github.pavecontract.photosurl.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Findings as GitHub Actions shows them, at their lines of the contract. */
public final class GithubRenderer implements Renderer {
  /** What nobody can undo is told wherever a report is read. */
  private static final String FINAL_PHOTOS = "finalPhotos";

  @Override
  public String render(Report report) {
    return annotations(report, EnumSet.complementOf(EnumSet.of(Kind.Level.SILENT)), file -> true)
        + finalPhotos(report)
        + plain(report.verdict().headline()) + "\n";
  }

  private static String finalPhotos(Report report) {
    return report.sections().stream()
        .filter(section -> section.name().equals(FINAL_PHOTOS))
        .map(section -> "::notice title=" + property(section.title()) + "::"
            + data(String.join("\n", section.summary())) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Annotates what is wrong or doubtful, beside another report.
   *
   * @param report the report
   * @param inCheckout tells whether the checkout has a file; annotations of others carry the text alone
   * @return an annotation a line; empty if there is none
   */
  public static String annotations(Report report, Predicate<String> inCheckout) {
    return annotations(report, EnumSet.of(Kind.Level.ERROR, Kind.Level.WARNING), inCheckout);
  }

  private static String annotations(
      Report report, Set<Kind.Level> levels, Predicate<String> inCheckout) {
    return report.findings().stream()
        .filter(
            finding -> report.fails(finding) || levels.contains(finding.kind().level()))
        .map(finding -> annotation(finding, inCheckout.test(finding.place().file())) + "\n")
        .collect(Collectors.joining());
  }

  private static String annotation(Finding finding, boolean inCheckout) {
    List<String> lines = FindingLines.brief(finding);
    String level =
        switch (finding.kind().level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTICE, SILENT -> "notice";
        };
    String place = inCheckout
        ? "file=" + property(finding.place().file()) + ",line="
            + Math.max(1, finding.place().line()) + ","
        : "";
    return "::" + level + " " + place + "title=" + property(finding.id()) + "::"
        + data(String.join("\n", lines));
  }

  /** A line that is no command, whatever it says. */
  private static String plain(String line) {
    String shown = Visible.of(line);
    return shown.startsWith("::") || shown.startsWith("##[") ? " " + shown : shown;
  }

  private static String data(String text) {
    return Visible.lines(text).replace("%", "%25").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
