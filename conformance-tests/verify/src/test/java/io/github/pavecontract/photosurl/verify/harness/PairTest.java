package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two deviations in one server: neither hides the other, but where a table says why it must. */
final class PairTest {
  private static final Document TABLE =
      Document.read(Path.of("src/test/resources/harness/pairs.yaml"));

  /** None of the pairs keeps anybody waiting, and a busy machine is no deviation. */
  private static final Duration PATIENT = Duration.ofSeconds(10);

  static Stream<Arguments> pairs() {
    Map<String, Variant> all = new HashMap<>();
    Stream.concat(MatrixTest.deviations(), MatrixTest.additive())
        .forEach(variant -> all.put(variant.id(), variant));
    List<Variant> variants =
        TABLE.at("/variants").valueStream().map(id -> all.get(id.asText())).toList();
    List<Arguments> pairs = new ArrayList<>();
    for (int outer = 0; outer < variants.size(); outer++) {
      for (int inner = outer + 1; inner < variants.size(); inner++) {
        pairs.add(Arguments.of(variants.get(inner), variants.get(outer)));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("pairs")
  void neitherHidesTheOther(Variant inner, Variant outer) throws IOException {
    List<String> found;
    try (Sandbox sandbox = Sandbox.builder()
            .session("FOREIGN-1", SessionState.OPEN, "sandbox-stranger")
            .start();
        TwistedServer one = new TwistedServer(sandbox.baseUrl(), inner);
        TwistedServer both = new TwistedServer(one.baseUrl(), outer)) {
      found = MatrixTest.run(both.baseUrl(), PATIENT).findings().stream()
          .filter(finding -> finding.kind() != Kind.GAP)
          .map(Expected::text)
          .toList();
    }
    assertThatItIsNamed(inner, outer, found);
    assertThatItIsNamed(outer, inner, found);
  }

  private static void assertThatItIsNamed(Variant variant, Variant other, List<String> found) {
    if (!isHidden(variant, other)) {
      assertThat(found)
          .as(variant + " beside " + other)
          .contains(Expected.in(variant.group()).of(variant).get(0));
    }
  }

  /** Whether a variant cannot be seen beside another one. */
  private static boolean isHidden(Variant variant, Variant other) {
    return TABLE.at("/hidden").valueStream().anyMatch(row -> {
      assertThat(row.path("because").asText()).isNotBlank();
      return row.path("behind").asText().equals(other.id())
          && row.path("variants").valueStream().anyMatch(id -> id.asText().equals(variant.id()));
    });
  }
}
