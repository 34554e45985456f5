package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;

/** All rules of this module. */
public final class LintRules {
  private LintRules() {}

  /**
   * Lists the rules.
   *
   * @return each once
   */
  public static List<Rule> all() {
    return List.of(LintRule.values());
  }
}
