package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever is of the operation is judged or counted; nothing of it is passed over in silence. */
final class PassedOverTest {
  private static final String OK = "{\\\"data\\\":[]}";

  @Test
  void anExchangeWithoutAnAnswerIsCounted() {
    RunResult result = judged(line("S-1", "\"status\":200,\"body\":\"" + OK + "\"")
        + line("S-2", "\"status\":0")
        + line("S-3", "\"status\":0"));

    assertThat(result.exchanges()).isEqualTo(1);
    assertThat(result.notes()).containsExactly("Not judged: 2 exchanges without an answer.");
  }

  @Test
  void aUrlThatCannotBeDecodedIsNamed() {
    RunResult result = judged(line("S-1", "\"status\":200,\"body\":\"" + OK + "\"")
        + line("S%ZZ", "\"status\":200,\"body\":\"" + OK + "\""));

    assertThat(result.exchanges()).isEqualTo(1);
    assertThat(result.notes())
        .containsExactly(
            "Not judged: 1 entry that cannot be read: lines:2: its url is not percent-encoded.");
    assertThat(result.unjudged()).isPresent();
  }

  @Test
  void aBodyThatWasNotRecordedIsAGapAndNoViolation() {
    RunResult result = judged(line("S-1", "\"status\":200,\"body\":\"" + OK + "\"")
        + line("S-2", "\"status\":200,\"body\":null"));

    assertThat(result.exchanges()).isEqualTo(1);
    assertThat(result.findings())
        .filteredOn(finding -> finding.id().equals("gap.body"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.sentence())
            .isEqualTo("The bodies of 1 exchange were not recorded."));
  }

  private static String line(String session, String response) {
    return "{\"request\":{\"method\":\"POST\",\"url\":\"https://api.example/v1/hotspots/"
        + session
        + "/photos-url\",\"headers\":{\"API-Key\":\"k\",\"Content-Type\":\"application/json\"},"
        + "\"body\":\"{\\\"photos\\\":[]}\"},\"response\":{"
        + "\"headers\":{\"Content-Type\":\"application/json\"}," + response + "}}\n";
  }

  private static RunResult judged(String lines) {
    ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return new TrafficRun(NdjsonSource.of("lines", in), Contract.bundled(), row -> {})
        .run()
        .run();
  }
}
