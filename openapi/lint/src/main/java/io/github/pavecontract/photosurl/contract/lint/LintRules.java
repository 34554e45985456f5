package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of this module. */
public final class LintRules {
  private LintRules() {}

  /**
   * Lists the rules.
   *
   * @return each once
   */
  public static List<Rule> all() {
    return Stream.<Rule[]>of(LintRule.values(), GeneratorRule.values())
        .flatMap(Stream::of)
        .toList();
  }
}
