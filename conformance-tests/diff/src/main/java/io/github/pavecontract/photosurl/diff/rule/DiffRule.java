package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.Rule;

/** One kind of change of a contract. What a single change breaks depends on where it shows. */
public interface DiffRule extends Rule {
  /**
   * Says what becomes of the thing that the rule is about.
   *
   * @return whether it is added, removed or another one
   */
  Effect effect();

  /** What becomes of a thing. */
  enum Effect {
    /** It is there now. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It has another value. */
    CHANGED,
    /** It is still there, and means more or less than before. */
    SHIFTED
  }
}
