package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.check.Mismatch;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints one line for each case, and below it what differs. */
public final class CaseTable {
  private CaseTable() {}

  /**
   * Prints the table.
   *
   * @param contract the contract that the cases are from
   * @param rows the cases, in the order to print
   * @param out where to
   */
  public static void print(Contract contract, List<CaseRow> rows, PrintWriter out) {
    int width = rows.stream().mapToInt(row -> row.aCase().name().length()).max().orElse(0);
    String format = "%-" + Math.max(width, 4) + "s  %-10s  %-6s  %-8s  %-6s  %s%n";
    out.printf(Locale.ROOT, format, "CASE", "EVIDENCE", "SENDER", "EXPECTED", "STATUS", "RESULT");
    for (CaseRow row : rows) {
      Exchange exchange = row.exchange();
      out.printf(
          Locale.ROOT,
          format,
          row.aCase().name(),
          basis(contract, row.aCase()),
          exchange == null ? "-" : exchange.sender().name().toLowerCase(Locale.ROOT),
          row.aCase().status().text(),
          exchange == null ? "-" : exchange.status(),
          result(row));
      for (Mismatch mismatch : row.mismatches()) {
        int line = contract.document().line(mismatch.pointer());
        out.println("    " + mismatch.message());
        out.println(
            "    contract: " + contract.document().file() + ":" + line + " " + mismatch.pointer());
      }
    }
    out.println(summary(rows));
    out.flush();
  }

  private static String basis(Contract contract, Case aCase) {
    return contract
        .evidenceFor(aCase.pointer())
        .map(evidence -> evidence.basis().name().toLowerCase(Locale.ROOT))
        .orElse("-");
  }

  private static String result(CaseRow row) {
    if (!row.notRun().isEmpty()) {
      return "not run: " + row.notRun();
    }
    return row.mismatches().isEmpty() ? "ok" : "MISMATCH";
  }

  private static String summary(List<CaseRow> rows) {
    long run = rows.stream().filter(row -> row.exchange() != null).count();
    long wrong = rows.stream().filter(row -> !row.mismatches().isEmpty()).count();
    String notRun = run == rows.size() ? "" : " " + (rows.size() - run) + " not run.";
    return wrong == 0
        ? "All " + run + " cases are answered as the contract says." + notRun
        : wrong + " of " + run + " cases are not answered as the contract says." + notRun;
  }
}
