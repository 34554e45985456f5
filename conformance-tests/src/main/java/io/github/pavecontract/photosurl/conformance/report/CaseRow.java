package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.check.Mismatch;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.contract.Case;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case came to.
 *
 * @param aCase the case
 * @param exchange the exchange, or null if the case was not run
 * @param mismatches what differs from the contract
 * @param notRun why the case was not run; empty if it was
 */
public record CaseRow(
    Case aCase, @Nullable Exchange exchange, List<Mismatch> mismatches, String notRun) {
  /**
   * Makes the row of a case that was run.
   *
   * @param exchange the exchange
   * @param mismatches what differs from the contract
   * @return the row
   */
  public static CaseRow run(Exchange exchange, List<Mismatch> mismatches) {
    return new CaseRow(exchange.aCase(), exchange, mismatches, "");
  }

  /**
   * Makes the row of a case that was not run.
   *
   * @param aCase the case
   * @param reason why
   * @return the row
   */
  public static CaseRow notRun(Case aCase, String reason) {
    return new CaseRow(aCase, null, List.of(), reason);
  }
}
