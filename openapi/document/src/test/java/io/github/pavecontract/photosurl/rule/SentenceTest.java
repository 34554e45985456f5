package io.github.pavecontract.photosurl.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentenceTest {
  private record Example(RuleText text) implements Rule {}

  @Test
  void whatIsFilledInIsNotFilledInAgain() {
    Rule rule = new Example(
        new RuleText("status", "{subject}: expected {expected}, received {received}.", "", ""));

    assertThat(Sentence.of(rule, "{expected}", "$1 {received}", "500"))
        .isEqualTo("{expected}: expected $1 {received}, received 500.");
  }
}
