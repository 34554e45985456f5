package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.check.Mismatch;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.contract.Case;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case came to.
 *
 * @param aCase the case
 * @param outcome what it came to
 * @param answer the answer, or null if there is none
 * @param mismatches what differs from the contract
 * @param reason why there is no answer; empty if there is one
 */
public record CaseRow(
    Case aCase,
    Outcome outcome,
    @Nullable Answered answer,
    List<Mismatch> mismatches,
    String reason) {
  /** What a case can come to. */
  public enum Outcome {
    /** The answer is as the contract says. */
    OK,
    /** The answer is not as the contract says. */
    MISMATCH,
    /** The request was sent, and there is no complete answer. */
    NO_ANSWER,
    /** The request was not sent. */
    NOT_RUN
  }

  /**
   * Makes the row of a case that was answered.
   *
   * @param aCase the case
   * @param answer the answer
   * @param mismatches what differs from the contract
   * @return the row
   */
  public static CaseRow answered(Case aCase, Answered answer, List<Mismatch> mismatches) {
    Outcome outcome = mismatches.isEmpty() ? Outcome.OK : Outcome.MISMATCH;
    return new CaseRow(aCase, outcome, answer, mismatches, "");
  }

  /**
   * Makes the row of a case without an answer.
   *
   * @param aCase the case
   * @param outcome {@link Outcome#NO_ANSWER} or {@link Outcome#NOT_RUN}
   * @param reason why
   * @return the row
   */
  public static CaseRow unanswered(Case aCase, Outcome outcome, String reason) {
    return new CaseRow(aCase, outcome, null, List.of(), reason);
  }
}
