package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.document.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a recording no longer says anything about the API. */
final class StalenessTest {
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void ofNinetyDaysItIsFreshAndAfterThatStale() {
    assertThat(of(Origin.LIVE, "1.0.0", 90)).isEmpty();
    assertThat(of(Origin.LIVE, "1.0.0", 91).orElseThrow())
        .isEqualTo(
            "a.har: The recording is stale: it was recorded on 2026-01-01T00:00:00Z, 91 days ago, and"
                + " 90 days are allowed.\n    remedy: Renew it: photos-url verify --base-url"
                + " https://api.example/ --record a.har");
  }

  @Test
  void oneOfASandboxAgesToo() {
    assertThat(of(Origin.SANDBOX, "1.0.0", 91).orElseThrow())
        .endsWith("Renew it: photos-url verify --sandbox --record a.har");
  }

  @Test
  void oneOfTheDocumentedSamplesDoesNotAge() {
    assertThat(of(Origin.DOCUMENTED, "1.0.0", 10_000)).isEmpty();
  }

  @Test
  void anotherMajorVersionIsStaleWhateverItsAgeAndOrigin() {
    assertThat(of(Origin.DOCUMENTED, "2.0.0", 0).orElseThrow())
        .contains("recorded against contract 2.0.0, and this is contract 1.0.0")
        .endsWith("Renew it: photos-url record --documented --out a.har");
  }

  @Test
  void anotherMinorVersionIsNot() {
    assertThat(of(Origin.LIVE, "1.7.3", 0)).isEmpty();
  }

  private static Optional<String> of(Origin origin, String version, int days) {
    return Staleness.of(
            Path.of("a.har"),
            new Metadata(version, "", RECORDED, "https://api.example/", origin),
            Sample.CONTRACT,
            Staleness.LIMIT,
            Clock.fixed(RECORDED.plus(Duration.ofDays(days)), ZoneOffset.UTC))
        .map(Problem::toString);
  }
}
