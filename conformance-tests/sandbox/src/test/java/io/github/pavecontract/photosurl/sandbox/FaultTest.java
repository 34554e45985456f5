package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.sandbox.Fault.Kind;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    assertThat(submit(sandbox.baseUrl(), "open-fault-503-1", photos("VIN")).status())
        .isEqualTo(503);
    assertThat(
            submit(sandbox.baseUrl(), "OPEN-FAULT-malformed-1", photos("VIN")).text())
        .contains("=");
    assertThat(sandbox.received()).allMatch(received -> received.fault().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPEN-FAULT-dorp-1",
        "OPEN-FAULT-",
        "CLOSED-FAULT",
        "OPEN-FAULT-504-1",
        "OPEN-FAULTS-drop-1",
        "OPEN-FALUT-drop-1",
        "OPEN-FALUT-1",
        "OPEN-FAULT_drop-1",
        "open-fault.drop.1",
        "OPEN-FAULTdrop",
        "OPEN--FAULT-drop",
        "OPEN-FAULT drop 1",
        "OPEN-FAULT\u2011drop\u20111",
        "SUBMITTED-fautl-503",
        "CLOSED-1-FAULT-503",
        "OPEN-FUALTS-delay-1",
        "OPEN-503-1",
        "OPEN-DROP-1",
        "open-drop-1",
        "OPEN_503_1",
        "OPEN_FAULT_503_1",
        "OPEN.FAULT.503.1",
        "OPENFAULT-503-1",
        "OPEN FAULT 503",
        "open-fault503",
        "SUBMITTED_FALUT-drop-1",
        "CLOSEDFAULTdrop",
      })
  void aSessionKeyThatAsksForNoFaultIsRefusedWithThoseThereAre(String key, Sandbox sandbox) {
    Reply reply = submit(sandbox.baseUrl(), key, photos("VIN"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.message())
        .contains("delay, drop, lost, truncate, malformed, 502, 429, 503, trickle");
    assertThat(sandbox.received().get(0).hint().orElseThrow())
        .contains("asks for a fault that there is not");
    assertThat(sandbox.totals().submitted()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPEN-1",
        "OPEN-DEFAULT-1",
        "OPEN-503",
        "OPEN-drop-off-1",
        "OPEN-delayed-7",
        "OPEN-lost-keys-2",
        "OPEN-429-abc",
        "OPEN-5031-1",
        "OPEN-1-503",
        "OPEN-VALUE-1",
        "OPEN-flat-7"
      })
  void aSessionKeyThatAsksForNoFaultIsServed(String key, Sandbox sandbox) {
    assertThat(submit(sandbox.baseUrl(), key, photos("VIN")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPEN-1   | my-key      | Sessions like this one exist for API keys that begin with sandbox-",
        "open-1   | sandbox-key | begin with OPEN-, SUBMITTED-, CLOSED- in capitals; --session adds",
        "CLAIM-77 | sandbox-key | begin with OPEN-, SUBMITTED-, CLOSED-; --session adds others",
      })
  void whoAsksForASessionThatThereIsNotIsToldWhy(
      String session, String apiKey, String hint, Sandbox sandbox) throws Exception {
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    sandbox.baseUrl().resolve("v1/hotspots/" + session + "/photos-url"))
                .header("API-Key", apiKey)
                .POST(BodyPublishers.ofString(photos("VIN")))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("X-Sandbox-Hint").orElseThrow()).contains(hint);
    assertThat(sandbox.received().get(0).hint())
        .hasValueSatisfying(h -> assertThat(h).contains(hint));
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
