package io.github.pavecontract.photosurl.verify.rule;

import io.github.pavecontract.photosurl.rule.Rule;

/** A rule that a request or its answer can break, with all that is decided by which rule it is. */
public interface ExchangeRule extends Rule {
  /**
   * Says what it means that the rule is broken.
   *
   * @return the force
   */
  Force force();

  /**
   * Says what of an answer the rule is about.
   *
   * @return its layer
   */
  default Layer layer() {
    return Layer.OUTCOME;
  }

  /**
   * Tells whether the rule is about the status, for which a question can have grounds of its own.
   *
   * @return whether those decide
   */
  default boolean ofStatus() {
    return false;
  }

  /**
   * Says which breaches are one finding.
   *
   * @return the scope of a finding
   */
  default Scope scope() {
    return Scope.EVERYWHERE;
  }
}
