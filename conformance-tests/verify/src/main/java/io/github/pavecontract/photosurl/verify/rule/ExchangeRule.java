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

  /**
   * Says how far a violation of the rule explains breaches of it that are drift, as they show where
   * nothing is certain.
   *
   * @return the scope in which they are not told beside the violation
   */
  default Scope shadow() {
    return Scope.EVERYWHERE;
  }
}
