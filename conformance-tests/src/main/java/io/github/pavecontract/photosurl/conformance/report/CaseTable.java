package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.check.Mismatch;
import io.github.pavecontract.photosurl.conformance.report.CaseRow.Outcome;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Document;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Prints one line for each case as soon as it is judged, and below it what differs. */
public final class CaseTable {
  private final Contract contract;
  private final PrintWriter out;
  private final UnaryOperator<String> mask;
  private final String format;
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  /**
   * Starts a table.
   *
   * @param contract the contract that the cases are from
   * @param out where to print it
   * @param mask takes secrets out of a text
   */
  public CaseTable(Contract contract, PrintWriter out, UnaryOperator<String> mask) {
    this.contract = contract;
    this.out = out;
    this.mask = mask;
    int width = contract.cases().stream().mapToInt(c -> c.name().length()).max().orElse(4);
    this.format = "%-" + width + "s  %-10s  %-6s  %-8s  %-6s  %s%n";
    print("CASE", "EVIDENCE", "SENDER", "EXPECTED", "STATUS", "RESULT");
  }

  /**
   * Prints a row.
   *
   * @param row the row
   */
  public void add(CaseRow row) {
    counts.merge(row.outcome(), 1, Integer::sum);
    Answered answer = row.answer();
    print(
        row.aCase().name(),
        basis(row.aCase()),
        answer == null ? "-" : answer.sender().name().toLowerCase(Locale.ROOT),
        row.aCase().status().text(),
        answer == null ? "-" : String.valueOf(answer.exchange().response().status()),
        result(row));
    Document document = contract.document();
    for (Mismatch mismatch : row.mismatches()) {
      out.println("    " + mask.apply(mismatch.message()));
      out.println("    contract: " + document.file() + ":" + document.line(mismatch.pointer()) + " "
          + mismatch.pointer());
    }
    out.flush();
  }

  /** Prints the last line, which counts the cases. */
  public void end() {
    int wrong = count(Outcome.MISMATCH);
    int answered = wrong + count(Outcome.OK);
    String rest =
        (count(Outcome.NO_ANSWER) == 0 ? "" : " " + count(Outcome.NO_ANSWER) + " not answered.")
            + (count(Outcome.NOT_RUN) == 0 ? "" : " " + count(Outcome.NOT_RUN) + " not run.");
    out.println(verdict(wrong, answered) + rest);
    out.flush();
  }

  private static String verdict(int wrong, int answered) {
    if (answered == 0) {
      return "Nothing could be judged.";
    }
    return wrong == 0
        ? "All " + answered + " answers are as the contract says."
        : wrong + " of " + answered + " answers are not as the contract says.";
  }

  /**
   * Counts rows.
   *
   * @param outcome what they came to
   * @return how many rows came to it
   */
  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  private void print(Object... cells) {
    out.printf(Locale.ROOT, format, cells);
    out.flush();
  }

  private String basis(Case aCase) {
    return contract
        .evidenceFor(aCase.pointer())
        .map(evidence -> evidence.basis().name().toLowerCase(Locale.ROOT))
        .orElse("-");
  }

  private String result(CaseRow row) {
    return switch (row.outcome()) {
      case OK -> "ok";
      case MISMATCH -> "MISMATCH";
      case NO_ANSWER -> "NO ANSWER: " + mask.apply(row.reason());
      case NOT_RUN -> "not run: " + row.reason();
    };
  }
}
