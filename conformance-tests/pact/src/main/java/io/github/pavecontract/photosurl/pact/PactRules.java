package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that {@code pact} knows. */
public final class PactRules {
  private PactRules() {}

  /**
   * Lists the rules.
   *
   * @return all of them, family by family
   */
  public static List<Rule> all() {
    return Stream.of(
            List.of(PactRequestRule.values()),
            PactKeywordRule.OF_REQUESTS.all(),
            List.of(PactResponseRule.values()),
            PactKeywordRule.OF_RESPONSES.all(),
            PactAnswerRule.ALL,
            List.of(PactReplayRule.values()),
            List.of(PactRule.values()))
        .<Rule>flatMap(List::stream)
        .toList();
  }
}
