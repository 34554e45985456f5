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

  @Test
  void inGeneralNoPlaceholderIsLeft() {
    assertThat(inGeneral("The url is none: it {received}.")).isEqualTo("The url is none.");
    assertThat(inGeneral("The case `{subject}` breaks `{expected}`: {received}."))
        .isEqualTo("The case `…` breaks `…`.");
    assertThat(inGeneral("Expected {expected}, received {received}."))
        .isEqualTo("Expected …, received ….");
    assertThat(inGeneral("Say so: as it is.")).isEqualTo("Say so: as it is.");
  }

  private static String inGeneral(String fault) {
    RuleText text = new RuleText("id", fault, "", "");
    return Sentence.inGeneral(() -> text);
  }
}
