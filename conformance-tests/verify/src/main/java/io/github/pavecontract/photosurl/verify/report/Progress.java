package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.report.Visible;
import io.github.pavecontract.photosurl.verify.finding.Row;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a terminal how a run goes on: each case as soon as it is judged, the probes at the end. */
public final class Progress {
  private final PrintWriter out;
  private final Terminal terminal;
  private final String format;
  private int planned;
  private int done;
  private boolean headed;

  /**
   * Starts to tell.
   *
   * @param contract the contract that the cases are from
   * @param out where to print it
   * @param terminal how much the reader can make of it
   */
  public Progress(Contract contract, PrintWriter out, Terminal terminal) {
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
    if (row.isCase() || (row.result() != Result.OK && !isUnasked(row))) {
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

  /** Whether nothing was sent for it, as planned or as something came between. */
  private static boolean isUnasked(Row row) {
    return row.result() == Result.NOT_RUN
        || (row.result() == Result.UNJUDGED && row.exchange() == null);
  }

  private void clearProgress() {
    if (terminal.coloured()) {
      out.print("\r\033[K");
    }
  }

  private String result(Row row) {
    return switch (row.result()) {
      case OK -> terminal.green("ok");
      case VIOLATION -> terminal.red("VIOLATION ") + String.join(", ", row.ids());
      case DRIFT -> terminal.yellow("drift ") + String.join(", ", row.ids());
      case NO_ANSWER -> terminal.red("NO ANSWER: ") + Visible.of(row.reason());
      case UNJUDGED -> terminal.faint("unjudged: " + Visible.of(row.reason()));
      case NOT_RUN -> terminal.faint("not run: " + Visible.of(row.reason()));
      case ACCEPTED -> terminal.faint("accepted ") + String.join(", ", row.ids());
    };
  }

  /**
   * Sums the rest up.
   *
   * @param rows all rows of the run
   */
  public void end(List<Row> rows) {
    clearProgress();
    probes(rows);
    notRun(rows);
    out.flush();
  }

  private void probes(List<Row> rows) {
    List<Row> probes = rows.stream().filter(row -> !row.isCase()).toList();
    if (probes.stream().allMatch(Progress::isUnasked)) {
      return;
    }
    Map<Result, Long> counts = probes.stream()
        .collect(Collectors.groupingBy(Row::result, LinkedHashMap::new, Collectors.counting()));
    out.println("and " + Counted.of(probes.size(), "probe") + ": "
        + counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "))
        + ".");
  }

  /** What the missing inputs would have covered. */
  private void notRun(List<Row> rows) {
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    rows.stream().filter(row -> isUnasked(row) && !row.isCase()).forEach(row -> byReason
        .computeIfAbsent(row.reason(), r -> new LinkedHashSet<>())
        .add(row.id()));
    if (!byReason.isEmpty()) {
      out.println();
    }
    byReason.forEach(
        (reason, ids) -> out.println("Not run: " + String.join(", ", ids) + "; " + reason + "."));
  }
}
