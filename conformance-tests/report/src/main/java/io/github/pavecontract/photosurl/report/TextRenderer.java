package io.github.pavecontract.photosurl.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Reports for a terminal: block after block, and the verdict in the last line. */
public final class TextRenderer implements Renderer {
  /** Findings told in one line each; more of them are counted. */
  private static final int MOST_SILENT = 8;

  private final Terminal terminal;
  private final boolean checks;

  private TextRenderer(Terminal terminal, boolean checks) {
    this.terminal = terminal;
    this.checks = checks;
  }

  /**
   * A renderer that shows all of a report.
   *
   * @param terminal how much a reader can make of it
   * @return the renderer
   */
  public static TextRenderer all(Terminal terminal) {
    return new TextRenderer(terminal, true);
  }

  /**
   * A renderer for readers who have been told of each check as it came.
   *
   * @param terminal how much a reader can make of it
   * @return the renderer; its text begins with an empty line
   */
  public static TextRenderer afterChecks(Terminal terminal) {
    return new TextRenderer(terminal, false);
  }

  @Override
  public String render(Report report) {
    List<List<String>> blocks = new ArrayList<>();
    blocks.add(checks ? report.checks().all().stream().map(this::check).toList() : List.of());
    report.told().forEach(finding -> blocks.add(finding(finding, report)));
    blocks.add(silent(report));
    blocks.add(report.notices().stream().map(Visible::of).toList());
    report
        .sections()
        .forEach(
            section -> blocks.add(section.summary().stream().map(Visible::of).toList()));
    blocks.add(List.of(paint(report.verdict())));
    StringBuilder text = new StringBuilder(checks ? "" : "\n");
    blocks.stream().filter(block -> !block.isEmpty()).forEach(block -> {
      text.append(text.length() > 1 ? "\n" : "");
      block.forEach(line -> text.append(line).append('\n'));
    });
    return text.toString();
  }

  private String check(Check check) {
    String mark = String.format("%-9s", mark(check.result()));
    String rules = String.join(", ", new LinkedHashSet<>(check.rules()));
    String rest = check.reason().isEmpty() ? rules : check.reason();
    return paint(check.result(), mark) + "  " + Visible.of(check.id())
        + (rest.isEmpty() ? "" : "  " + Visible.of(rest));
  }

  private static String mark(Check.Result result) {
    return result == Check.Result.VIOLATION ? "VIOLATION" : result.label();
  }

  private String paint(Check.Result result, String text) {
    return switch (result) {
      case OK -> terminal.green(text);
      case VIOLATION, NO_ANSWER -> terminal.red(text);
      case DRIFT -> terminal.yellow(text);
      case ACCEPTED, UNJUDGED, NOT_RUN -> terminal.faint(text);
    };
  }

  private List<String> finding(Finding finding, Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(paint(finding.kind().level(), FindingLines.mark(finding)) + "  "
        + FindingLines.rule(finding, report));
    FindingLines.body(finding).forEach(line -> lines.add("    " + line));
    return lines;
  }

  private String paint(Kind.Level level, String text) {
    return switch (level) {
      case ERROR -> terminal.red(text);
      case WARNING -> terminal.yellow(text);
      case NOTICE -> text;
      case SILENT -> terminal.faint(text);
    };
  }

  private List<String> silent(Report report) {
    List<Finding> silent = report.findings().stream()
        .filter(finding -> finding.kind().level() == Kind.Level.SILENT)
        .toList();
    List<String> lines = new ArrayList<>();
    silent.stream()
        .limit(MOST_SILENT)
        .forEach(finding -> lines.add(
            terminal.faint(finding.kind().label() + "  " + Visible.of(finding.sentence()))));
    if (silent.size() > MOST_SILENT) {
      lines.add(terminal.faint("     and " + (silent.size() - MOST_SILENT) + " more"));
    }
    return lines;
  }

  private String paint(Report.Verdict verdict) {
    String text = Visible.of(verdict.closing());
    return switch (verdict.mood()) {
      case GOOD -> terminal.green(text);
      case ODD -> terminal.yellow(text);
      case BAD -> terminal.red(text);
    };
  }
}
