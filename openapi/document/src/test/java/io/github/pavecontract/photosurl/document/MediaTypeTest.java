package io.github.pavecontract.photosurl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        " Application/JSON ",
        "application/json;",
        "application/json; charset=UTF-8",
        "application/json;charset=\"ut\\f-8\" ; x=y",
      })
  void jsonInUtf8(String text) {
    assertThat(MediaType.namesJson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "json",
        "text/json",
        "application/problem+json",
        "application/json; charset=latin1",
        "application/json; charset=utf-8; charset=latin1",
        "application/json, text/html",
        "application/json; =",
      })
  void anythingElse(String text) {
    assertThat(MediaType.namesJson(text)).isFalse();
  }

  @Test
  void noFieldNamesNoJson() {
    assertThat(MediaType.namesJson(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-8, application/json",
    "APPLICATION/Problem+JSON ;charset=UTF-8, application/problem+json",
    "text/plain; Charset=UTF-8, text/plain;charset=utf-8",
    "multipart/mixed; boundary=\"A b\"; a=1, multipart/mixed;a=1;boundary=A b",
    "image/*, image/*",
  })
  void equalTypesAreWrittenAlike(String text, String canonical) {
    assertThat(MediaType.parse(text).map(MediaType::canonical)).contains(canonical);
  }

  @Test
  void theNarrowestRangeHolds() {
    List<String> types = List.of("*/*", "image/*", "image/png");

    assertThat(MediaType.covering("image/png", types)).contains("image/png");
    assertThat(MediaType.covering("image/gif", types)).contains("image/*");
    assertThat(MediaType.covering("text/plain", types)).contains("*/*");
    assertThat(MediaType.covering("text/plain", List.of("image/*"))).isEmpty();
  }
}
