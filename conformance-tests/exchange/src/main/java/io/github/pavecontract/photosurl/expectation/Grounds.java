package io.github.pavecontract.photosurl.expectation;

import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;

/**
 * Why a question has the answer that is expected.
 *
 * @param basis {@link Basis#DOCUMENTED} also for what a standard fixes
 * @param ofStatus the same for the status alone, where the rest of the answer depends on it
 * @param source a section of a standard, the reason of an assumption, or empty where the contract's
 *     evidence for the expected answer says it
 */
public record Grounds(Basis basis, Basis ofStatus, String source) {
  /** The contract itself decides. */
  public static final Grounds CONTRACT = new Grounds(Basis.DOCUMENTED, Basis.DOCUMENTED, "");

  /**
   * A case decides, as far as it is more than assumed.
   *
   * @param contract the contract
   * @param aCase the case
   * @return the grounds
   */
  public static Grounds of(Contract contract, Case aCase) {
    return contract
        .evidenceFor(aCase.pointer())
        .filter(evidence -> evidence.basis() == Basis.ASSUMED)
        .map(evidence -> assumed(evidence.source()))
        .orElse(CONTRACT);
  }

  /**
   * A standard leaves no choice.
   *
   * @param section such as {@code RFC 9110, 5.1}
   * @return the grounds
   */
  public static Grounds standard(String section) {
    return new Grounds(Basis.DOCUMENTED, Basis.DOCUMENTED, section);
  }

  /**
   * Nobody has said it.
   *
   * @param reason why it is assumed
   * @return the grounds
   */
  public static Grounds assumed(String reason) {
    return new Grounds(Basis.ASSUMED, Basis.ASSUMED, reason);
  }

  /**
   * Several statuses are conceivable, but what follows from each is certain.
   *
   * @param reason why another status is conceivable
   * @return the grounds
   */
  public static Grounds openStatus(String reason) {
    return new Grounds(Basis.DOCUMENTED, Basis.ASSUMED, reason);
  }

  /**
   * Tells whether another answer would be a violation.
   *
   * @return false where it would only refute an assumption
   */
  public boolean fixed() {
    return basis != Basis.ASSUMED;
  }

  /**
   * Tells whether another status would be a violation.
   *
   * @return false where it would only refute an assumption
   */
  public boolean statusFixed() {
    return ofStatus != Basis.ASSUMED;
  }
}
