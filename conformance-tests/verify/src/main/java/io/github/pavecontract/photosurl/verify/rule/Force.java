package io.github.pavecontract.photosurl.verify.rule;

/** How much it means that a rule is broken. */
public enum Force {
  /** Wrong whatever was asked: a standard is broken, or a secret is out. */
  ALWAYS,
  /** Wrong if the contract's evidence for the place and the question's grounds say so. */
  AS_EVIDENCE,
  /** Something that comes in addition. */
  ADDITION
}
