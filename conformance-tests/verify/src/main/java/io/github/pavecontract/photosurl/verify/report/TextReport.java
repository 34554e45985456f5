package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.Row.Result;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a terminal what a run found out: each case as soon as it is judged, the rest at its end. */
public final class TextReport implements Summary {
  /** Gaps shown one by one; more of them are counted. */
  private static final int MOST_GAPS = 8;

  private final PrintWriter out;
  private final Terminal terminal;
  private final String format;
  private int planned;
  private int done;
  private boolean headed;

  /**
   * Starts a report.
   *
   * @param contract the contract that the cases are from
   * @param out where to print it
   * @param terminal how much the reader can make of it
   */
  public TextReport(Contract contract, PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
    int width =
        contract.cases().stream().map(Case::name).mapToInt(String::length).max().orElse(4);
    this.format = "%-" + width + "s  %-10s  %-8s  %-6s  %s%n";
  }

  /**
   * Says how much there is to do.
   *
   * @param requests how many requests will be sent
   */
  public void planned(int requests) {
    planned = requests;
  }

  /**
   * Shows a row: every case, and each probe that is not as it should be.
   *
   * @param row the row
   */
  public void add(Row row) {
    done++;
    if (row.isCase() || (row.result() != Result.OK && row.result() != Result.NOT_RUN)) {
      clearProgress();
      if (!headed) {
        out.printf(format, "CASE", "EVIDENCE", "EXPECTED", "STATUS", "RESULT");
        headed = true;
      }
      out.printf(
          Locale.ROOT,
          format,
          row.id(),
          row.basis().isEmpty() ? "-" : row.basis(),
          row.expected().isEmpty() ? "-" : row.expected(),
          row.exchange() == null ? "-" : row.exchange().response().status(),
          result(row));
    }
    if (terminal.coloured() && planned > 0) {
      out.print("\r" + done + " of " + planned + " …");
    }
    out.flush();
  }

  private void clearProgress() {
    if (terminal.coloured()) {
      out.print("\r\033[K");
    }
  }

  private String result(Row row) {
    return switch (row.result()) {
      case OK -> terminal.green("ok");
      case VIOLATION -> terminal.red("VIOLATION ") + String.join(", ", row.findings());
      case DRIFT -> terminal.yellow("drift ") + String.join(", ", row.findings());
      case NO_ANSWER -> terminal.red("NO ANSWER: ") + row.reason();
      case NOT_RUN -> terminal.faint("not run: " + row.reason());
    };
  }

  @Override
  public void end(RunResult result, Outcome acceptances) {
    clearProgress();
    probes(result.rows());
    FindingText text = new FindingText(out, terminal);
    text.findings(result);
    notRun(result.rows());
    gaps(result.findings());
    acceptances.notices().forEach(notice -> {
      out.println();
      out.println(notice);
    });
    out.println();
    out.println("Coverage: " + coverage(result.coverage()) + ".");
    text.verdict(result);
    out.flush();
  }

  private void probes(List<Row> rows) {
    List<Row> probes = rows.stream().filter(row -> !row.isCase()).toList();
    if (probes.stream().allMatch(row -> row.result() == Result.NOT_RUN)) {
      return;
    }
    Map<Result, Long> counts = probes.stream()
        .collect(Collectors.groupingBy(Row::result, LinkedHashMap::new, Collectors.counting()));
    out.println("and " + probes.size() + " probes: "
        + counts.entrySet().stream()
            .map(e ->
                e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "))
        + ".");
  }

  /** What the missing inputs would have covered. */
  private void notRun(List<Row> rows) {
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.result() == Result.NOT_RUN && !row.isCase())
        .forEach(row ->
            byReason.computeIfAbsent(row.reason(), r -> new LinkedHashSet<>()).add(row.id()));
    if (!byReason.isEmpty()) {
      out.println();
    }
    byReason.forEach(
        (reason, ids) -> out.println("Not run: " + String.join(", ", ids) + "; " + reason + "."));
  }

  private void gaps(List<Finding> findings) {
    List<Finding> gaps = findings.stream().filter(f -> f.kind() == Kind.GAP).toList();
    if (!gaps.isEmpty()) {
      out.println();
    }
    gaps.stream()
        .limit(MOST_GAPS)
        .forEach(gap -> out.println(terminal.faint("gap  " + gap.sentence())));
    if (gaps.size() > MOST_GAPS) {
      out.println(terminal.faint("     and " + (gaps.size() - MOST_GAPS) + " more"));
    }
  }

  private static String coverage(List<CoverageRow> rows) {
    Map<String, long[]> byKind = new LinkedHashMap<>();
    for (CoverageRow row : rows) {
      long[] counts = byKind.computeIfAbsent(row.kind(), k -> new long[2]);
      counts[0] += row.covered() ? 1 : 0;
      counts[1]++;
    }
    return byKind.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue()[0] + "/" + e.getValue()[1])
        .collect(Collectors.joining(", "));
  }
}
