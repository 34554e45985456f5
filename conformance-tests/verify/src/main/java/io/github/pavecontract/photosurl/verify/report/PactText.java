package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a terminal what the pacts of teams come to, and who relies on what. */
public final class PactText implements Summary {
  private final PrintWriter out;
  private final Terminal terminal;

  /**
   * Prepares a report.
   *
   * @param out where to print it
   * @param terminal how much the reader can make of it
   */
  public PactText(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void end(RunResult result, Outcome acceptances) {
    Set<String> left = result.findings().stream().map(Finding::id).collect(Collectors.toSet());
    result.rows().forEach(row -> row(row, left));
    FindingText text = new FindingText(out, terminal);
    text.findings(result);
    acceptances.notices().forEach(notice -> {
      out.println();
      out.println(notice);
    });
    reliance(result.coverage());
    out.println();
    text.verdict(result);
    out.flush();
  }

  private void row(Row row, Set<String> left) {
    boolean accepted =
        row.result() != Row.Result.OK && row.findings().stream().noneMatch(left::contains);
    String mark = accepted
        ? terminal.faint("accepted ")
        : switch (row.result()) {
          case OK -> terminal.green("ok       ");
          case VIOLATION -> terminal.red("VIOLATION");
          default -> terminal.yellow("drift    ");
        };
    Set<String> ids = new LinkedHashSet<>(row.findings());
    out.println(mark + "  " + row.id() + (ids.isEmpty() ? "" : "  " + String.join(", ", ids)));
  }

  /** For each kind of part the teams, and those parts that nobody's pact touches. */
  private void reliance(List<CoverageRow> coverage) {
    out.println();
    out.println("Who relies on what:");
    Map<String, Set<String>> unused = new LinkedHashMap<>();
    for (CoverageRow row : coverage) {
      if (row.teams().isEmpty()) {
        unused.computeIfAbsent(row.kind(), kind -> new LinkedHashSet<>()).add(row.name());
      } else {
        out.printf("  %-9s %s: %s%n", row.kind(), row.name(), String.join(", ", row.teams()));
      }
    }
    unused.forEach((kind, names) -> out.println(
        terminal.faint("  nobody relies on " + kind + ": " + String.join(", ", names))));
  }
}
