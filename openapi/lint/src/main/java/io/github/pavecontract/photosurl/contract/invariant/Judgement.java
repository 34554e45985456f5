package io.github.pavecontract.photosurl.contract.invariant;

import io.github.pavecontract.photosurl.contract.Invariant;

/**
 * What an exchange says about one invariant.
 *
 * @param invariant the invariant
 * @param outcome the verdict
 * @param detail why it is undecided, else empty
 */
public record Judgement(Invariant invariant, Holding outcome, String detail) {
  /** The verdict. */
  public enum Holding {
    /** The rule applies and is kept. */
    KEPT,
    /** The rule applies and is broken. */
    BROKEN,
    /** The rule does not apply to this exchange. */
    NOT_APPLICABLE,
    /** The exchange is not of the form that the rule speaks about; the schema says why. */
    UNDECIDED
  }
}
