package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.rule.Rule;

/**
 * Something that is wrong with a contract.
 *
 * @param rule which rule it breaks
 * @param problem where it is, what is wrong, and what to do about it
 */
public record LintProblem(Rule rule, Problem problem) {
  @Override
  public String toString() {
    return problem + "\n    rule: " + rule.id();
  }
}
