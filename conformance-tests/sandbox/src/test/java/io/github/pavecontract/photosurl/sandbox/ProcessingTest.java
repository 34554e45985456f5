package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.testing.Http;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a refusal changes from "still under processing" to "successfully processed". */
final class ProcessingTest {
  /** A clock that stands until it is moved. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 100})
  void byRuleAfterSoManyRefusals(int refusals) throws IOException {
    try (Sandbox sandbox =
        Sandbox.builder().processing(Processing.afterRefusals(refusals)).start()) {
      List<Boolean> processed = new ArrayList<>();
      submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));
      for (int i = 0; i < refusals + 2; i++) {
        processed.add(isProcessed(sandbox, "VIN"));
      }

      List<Boolean> expected = new ArrayList<>(Collections.nCopies(refusals, false));
      expected.addAll(List.of(true, true));
      assertThat(processed).isEqualTo(expected);
    }
  }

  @Test
  void byRuleAfterATimeWhichEachPhotoHasForItself() throws IOException {
    SetClock clock = new SetClock();
    try (Sandbox sandbox = Sandbox.builder()
        .processing(Processing.after(Duration.ofSeconds(5)))
        .clock(clock)
        .start()) {
      submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));
      clock.now = clock.now.plusMillis(4_999);
      submit(sandbox.baseUrl(), "OPEN-1", photos("Left"));
      assertThat(isProcessed(sandbox, "VIN")).isFalse();

      clock.now = clock.now.plusMillis(1);
      assertThat(isProcessed(sandbox, "VIN")).isTrue();
      assertThat(isProcessed(sandbox, "Left")).isFalse();
    }
  }

  @Test
  void onDemandInTheSessionThatIsNamedAndOnlyForPhotosThatWereSubmitted() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().processing(Processing.onDemand()).start()) {
      submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));
      submit(sandbox.baseUrl(), "OPEN-2", photos("VIN"));
      for (int i = 0; i < 200; i++) {
        assertThat(isProcessed(sandbox, "VIN")).isFalse();
      }

      sandbox.process("OPEN-1");

      assertThat(isProcessed(sandbox, "VIN")).isTrue();
      assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).text())
          .contains("still under processing");
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("Left")).text())
          .contains("successfully submitted");
    }
  }

  @Test
  void onDemandOverHttp() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().processing(Processing.onDemand()).start()) {
      submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));

      Http.Reply reply =
          Http.send("POST", sandbox.baseUrl().resolve("/_sandbox/process?session=OPEN-1"));

      assertThat(reply.status()).isEqualTo(204);
      assertThat(isProcessed(sandbox, "VIN")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "refusals", "refusals:-1", "refusals:101", "after:", "after:5", "now"})
  void whatIsNoRuleIsRefused(String text) {
    assertThatThrownBy(() -> Processing.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isProcessed(Sandbox sandbox, String label) {
    return submit(sandbox.baseUrl(), "OPEN-1", photos(label))
        .text()
        .contains("successfully processed");
  }
}
