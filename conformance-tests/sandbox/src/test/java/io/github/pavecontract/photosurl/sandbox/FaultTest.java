package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.sandbox.Fault.Kind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How faults are written, and which requests they hit. */
@PhotosUrlSandbox
final class FaultTest {
  @ParameterizedTest
  @CsvSource({
    "drop,          DROP,        0,     2147483647",
    "drop*1,        DROP,        0,     1",
    "DELAY:500ms,   DELAY,       500,   2147483647",
    "503:2s*3,      UNAVAILABLE, 2000,  3",
    "429,           TOO_MANY_REQUESTS, 1000, 2147483647",
    "trickle:1m*12, TRICKLE,     60000, 12",
  })
  void aFaultIsANameWithADurationAndANumberOfTimes(String text, Kind kind, long millis, int times) {
    assertThat(Fault.parse(text)).isEqualTo(new Fault(kind, Duration.ofMillis(millis), times));
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsPrintedAsItIsWritten(Kind kind) {
    Fault fault = Fault.of(kind).times(7);

    assertThat(Fault.parse(fault.toString())).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "500", "delay:", "delay:5", "drop:5s", "drop*0", "drop*-1", "drop *1", "502*1*1"
      })
  void whatIsNoFaultIsRefusedWithWhatToWrite(String text) {
    assertThatThrownBy(() -> Fault.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Write ");
  }

  @Test
  void aFaultEndsAfterItsNumberOfTimes(Sandbox sandbox) {
    sandbox.inject(Fault.of(Kind.BAD_GATEWAY).times(2));

    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(502);
    assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).status()).isEqualTo(502);
    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).text())
        .contains("successfully submitted");
  }

  @Test
  void aFaultOfASessionLeavesOthersAloneAndComesFirst(Sandbox sandbox) {
    sandbox.inject(Fault.of(Kind.BAD_GATEWAY));
    sandbox.inject("OPEN-1", Fault.of(Kind.UNAVAILABLE).times(1));

    assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).status()).isEqualTo(502);
    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(503);
    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(502);
  }

  @Test
  void aSessionKeyAsksForAFaultByItself(Sandbox sandbox) {
    assertThat(submit(sandbox.baseUrl(), "OPEN-FAULT-503-1", photos("VIN")).status())
        .isEqualTo(503);
    assertThat(submit(sandbox.baseUrl(), "CLOSED-FAULT-429", photos("VIN")).status())
        .isEqualTo(429);
    assertThat(submit(sandbox.baseUrl(), "OPEN-FAULT-NONE-1", photos("VIN")).status())
        .isEqualTo(200);
    assertThat(sandbox.received())
        .extracting(received -> received.fault().isPresent())
        .containsExactly(true, true, false);
  }

  @Test
  void faultsOfTheStartComeAgainAfterAReset() throws IOException {
    try (Sandbox sandbox = Sandbox.builder()
        .fault(Fault.of(Kind.BAD_GATEWAY).times(1))
        .fault("OPEN-2", Fault.of(Kind.UNAVAILABLE))
        .start()) {
      for (int i = 0; i < 2; i++) {
        assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(502);
        assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(200);
        assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).status()).isEqualTo(503);
        sandbox.reset();
      }
    }
  }
}
