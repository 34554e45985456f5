package io.github.pavecontract.photosurl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a file may be, and how deep. */
final class SizeTest {
  private static Document parse(String text) {
    return Document.parse("contract", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileOfMoreThanAMillionValuesIsRead() {
    int values = 1_100_000;

    assertThat(parse("{\"list\":[0" + ",0".repeat(values - 1) + "]}").root().get("list"))
        .hasSize(values);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"a\":", "{a: "})
  void aFileThatIsTooDeepIsRefusedForItsDepth(String level) {
    String deep = level.repeat(300) + "0" + "}".repeat(300);

    assertThatThrownBy(() -> parse(deep))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nested more than 200 levels deep")
        .hasMessageContaining("pointer: /a/a/a");
  }

  @Test
  void anAliasThatLeadsToItselfIsRefusedForItsDepth() {
    assertThatThrownBy(() -> parse("a: &a\n  b: *a\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("contract:1: The document is nested more than 200 levels deep")
        .hasMessageContaining("an alias must not lead to itself");
  }
}
