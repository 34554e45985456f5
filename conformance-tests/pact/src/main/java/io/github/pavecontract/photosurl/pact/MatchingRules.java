package io.github.pavecontract.photosurl.pact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The matchers of a body, by the place where they apply. */
record MatchingRules(List<MatchingRule> all) {
  static final MatchingRules NONE = new MatchingRules(List.of());

  MatchingRules {
    all = List.copyOf(all);
  }

  /**
   * The matchers of one place.
   *
   * @param pointer where the pact says it
   * @param path the place, and all below it that no other rule is closer to
   * @param matchers the matchers
   * @param any whether one of them is enough
   */
  record MatchingRule(String pointer, PathExpression path, List<Matcher> matchers, boolean any) {
    MatchingRule {
      matchers = List.copyOf(matchers);
    }

    boolean isOfType() {
      return matchers.stream().allMatch(Matcher::isOfType);
    }

    /** What it asks for, without where. */
    String words() {
      return matchers.stream()
          .map(Matcher::toString)
          .collect(Collectors.joining(any ? " or " : " and "));
    }

    @Override
    public String toString() {
      return words() + " at " + path.text();
    }
  }

  /**
   * A rule as it applies to a place.
   *
   * @param rule the rule
   * @param inherited whether it was written for a place above
   */
  record Selected(MatchingRule rule, boolean inherited) {}

  /** The rule that speaks best for a place. */
  Optional<Selected> at(List<String> place) {
    Selected best = null;
    int most = 0;
    for (MatchingRule rule : all) {
      int weight = rule.path().weight(place);
      boolean inherited = rule.path().tokens().size() < place.size();
      if (weight > most
          && !(inherited && rule.matchers().stream().allMatch(Matcher::isOfContainers))) {
        most = weight;
        best = new Selected(rule, inherited);
      }
    }
    return Optional.ofNullable(best);
  }
}
