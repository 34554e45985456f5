package io.github.pavecontract.photosurl.verify.finding;

/** What a finding means. The first kind weighs most. */
public enum Kind {
  /** What a documented or implied fact fixes differs, or a standard is broken. */
  VIOLATION,
  /** Something comes in addition, differs where nothing is documented, or refutes an assumption. */
  DRIFT,
  /** The contract says it, and nothing observed it. */
  GAP,
  /** In foreign traffic, a request that was itself against the contract; nothing about the API. */
  REQUEST
}
