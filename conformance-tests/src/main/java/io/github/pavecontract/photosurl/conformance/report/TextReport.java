package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.finding.CoverageRow;
import io.github.pavecontract.photosurl.conformance.finding.Finding;
import io.github.pavecontract.photosurl.conformance.finding.Kind;
import io.github.pavecontract.photosurl.conformance.finding.Row;
import io.github.pavecontract.photosurl.conformance.finding.Row.Result;
import io.github.pavecontract.photosurl.conformance.finding.RunResult;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a terminal what a run found out: each case as soon as it is judged, the rest at its end. */
public final class TextReport {
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

  /**
   * Shows what a run came to.
   *
   * @param result the result
   * @param acceptances what became of the findings that were accepted beforehand
   */
  public void end(RunResult result, Acceptances.Outcome acceptances) {
    clearProgress();
    probes(result.rows());
    for (Finding finding : result.findings()) {
      if (finding.kind() != Kind.GAP) {
        out.println();
        finding(finding);
      }
    }
    notRun(result.rows());
    gaps(result.findings());
    acceptances.notices().forEach(notice -> {
      out.println();
      out.println(notice);
    });
    out.println();
    out.println("Coverage: " + coverage(result.coverage()) + ".");
    out.println(verdict(result));
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

  private void finding(Finding finding) {
    String kind = finding.kind().name();
    out.println(
        (finding.kind() == Kind.VIOLATION ? terminal.red(kind) : terminal.yellow(kind)) + "  "
            + finding.id() + (finding.count() > 1 ? "  in " + finding.count() + " exchanges" : ""));
    out.println("    " + finding.sentence());
    out.println("    expected  " + finding.expected());
    out.println("    received  " + finding.received());
    if (!finding.hint().isEmpty()) {
      out.println("    hint      " + finding.hint());
    }
    out.println("    contract  " + finding.file() + ":" + finding.line() + " " + finding.pointer());
    String basis =
        finding.kind() == Kind.DRIFT && finding.basis().equals("assumed") && !isAddition(finding)
            ? "refutes an assumption"
            : finding.basis();
    out.println(
        "    evidence  " + basis + (finding.source().isEmpty() ? "" : ": " + finding.source()));
    out.println("    first in  " + finding.question() + ", exchange " + finding.exchange());
    out.println("    again     " + finding.curl());
  }

  private static boolean isAddition(Finding finding) {
    return finding.id().equals("schema.undeclared-property") || finding.id().startsWith("header.");
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

  private String verdict(RunResult result) {
    long violations = result.count(Kind.VIOLATION);
    String counts = result.exchanges() + " answers, " + violations + " violations, "
        + result.count(Kind.DRIFT) + " drift, " + result.count(Kind.GAP) + " gaps"
        + (result.count(Kind.REQUEST) == 0
            ? ""
            : ", " + result.count(Kind.REQUEST) + " kinds of bad request")
        + "; " + result.duration().toMillis() + " ms, " + perSecond(result) + " exchanges/s.";
    if (violations > 0) {
      return terminal.red("The contract is violated: ") + counts;
    }
    return result.unjudged().isPresent()
        ? terminal.red("Nothing could be judged: ") + result.unjudged().get()
        : terminal.green("The contract is kept: ") + counts;
  }

  private static long perSecond(RunResult result) {
    return Math.round(
        result.exchanges() * 1000.0 / Math.max(1, result.duration().toMillis()));
  }
}
