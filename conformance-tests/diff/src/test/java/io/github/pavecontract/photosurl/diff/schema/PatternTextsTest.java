package io.github.pavecontract.photosurl.diff.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.inclusion.PatternTexts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "^a$|^bc$",
        "https?://[^/\\s]+(/.*)?",
        "\\d{4}-\\d{2}-\\d{2}T.*",
        "(?:x|y)*z{2,300}",
        "[A-Z]{3}-[A-Z0-9]{10}",
        "",
      })
  void eachSampleMatchesFromEndToEnd(String pattern) {
    assertThat(PatternTexts.samples(pattern, 40))
        .isNotEmpty()
        .allMatch(text -> Pattern.matches(pattern, text), "matches " + pattern);
  }

  @Test
  void samplesAreOfSeveralLengthsAndTheSameEachTime() {
    assertThat(PatternTexts.samples("[a-z]+", 40))
        .hasSizeGreaterThan(20)
        .isEqualTo(PatternTexts.samples("[a-z]+", 40));
  }

  @Test
  void fewTextsAreListedAndManyAreNot() {
    assertThat(PatternTexts.all("(Vin|Front)[12]?", 6).orElseThrow())
        .containsExactly("Front", "Front1", "Front2", "Vin", "Vin1", "Vin2");
    assertThat(PatternTexts.all("(Vin|Front)[12]?", 5)).isEmpty();
    assertThat(PatternTexts.all("a*", 500)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?=a)a", "(a)\\1", "a\\b", "(", "((a{99}){99}){99}"})
  void whatNoAutomatonDecidesInTimeHasNone(String pattern) {
    assertThat(PatternTexts.samples(pattern, 40)).isEmpty();
    assertThat(PatternTexts.all(pattern, 500)).isEmpty();
  }
}
