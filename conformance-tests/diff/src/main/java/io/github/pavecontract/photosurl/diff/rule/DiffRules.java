package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of this module. */
public final class DiffRules {
  private static final List<Rule> ALL = Stream.<Rule[]>of(
          OperationRule.values(),
          ParameterRule.values(),
          BodyChangeRule.values(),
          ResponseRule.values(),
          SecurityRule.values(),
          PropertyRule.values(),
          ValueRule.values(),
          LimitRule.values(),
          PromiseRule.values(),
          SourceRule.values(),
          WritingRule.values())
      .flatMap(Stream::of)
      .toList();

  private DiffRules() {}

  /**
   * Lists the rules.
   *
   * @return each once, family by family
   */
  public static List<Rule> all() {
    return ALL;
  }
}
