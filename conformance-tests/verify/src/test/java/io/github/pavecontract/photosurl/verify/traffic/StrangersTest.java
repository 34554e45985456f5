package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings and logs as strangers write them: what can be judged is, and nothing else is told. */
final class StrangersTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final Path FOLDER = Path.of("src/test/resources/strangers");

  /** Each file has an exchange that breaks a rule, if it can be read as it is meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compressed.har            | 3 | 1 | result.submitted-again ×1",
        "base64.har                | 2 | 0 | result.submitted-again ×1",
        "http2.har                 | 2 | 0 | result.submitted-again ×1",
        "bodies-missing.har        | 1 | 3 |",
        "out-of-order.har          | 4 | 0 | result.submitted-again ×1",
        "two-accounts.har          | 3 | 0 |",
        "clocks-that-jump.har      | 6 | 0 | result.submitted-again ×2",
        "envoy-tap.ndjson          | 3 | 1 | result.submitted-again ×1",
        "mitmproxy-jsondump.ndjson | 4 | 1 | result.submitted-again ×1",
        "own-form.ndjson           | 3 | 1 | result.submitted-again ×1",
      })
  void whatCanBeJudgedIs(String file, long judged, long bodiesMissing, String findings) {
    TrafficResult result = new TrafficRun(source(FOLDER.resolve(file)), CONTRACT, row -> {}).run();

    List<String> told = result.run().findings().stream()
        .filter(finding -> finding.kind() != Kind.GAP)
        .map(finding -> finding.id() + " ×" + finding.count())
        .toList();
    assertThat(told).isEqualTo(Stream.ofNullable(findings).toList());
    assertThat(result.tally().counts().exchanges()).as("judged").isEqualTo(judged);
    assertThat(result.tally().counts().bodiesMissing()).as("missing").isEqualTo(bodiesMissing);
    assertThat(result.tally().unreadable()).isEmpty();
  }

  private static ExchangeSource source(Path file) {
    return file.toString().endsWith(".har")
        ? HarSource.of(file, CONTRACT, Duration.ofDays(1), Clock.systemUTC())
        : NdjsonSource.of(file);
  }
}
