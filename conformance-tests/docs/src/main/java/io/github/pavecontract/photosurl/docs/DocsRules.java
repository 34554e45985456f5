package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;

/** All rules of this module. */
public final class DocsRules {
  private DocsRules() {}

  /**
   * Lists the rules.
   *
   * @return each once
   */
  public static List<Rule> all() {
    return List.of(PageRule.values());
  }
}
