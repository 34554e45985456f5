package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.testing.Http;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests in any language can ask of a running sandbox. */
@PhotosUrlSandbox
final class ControlTest {
  @Test
  void whatWasReceivedIsJsonWithoutApiKeys(Sandbox sandbox) {
    submit(sandbox.baseUrl(), "OPEN-1", Optional.of("sandbox-quiet"), photos("VIN", "Left"));
    submit(sandbox.baseUrl(), "OPEN-1", Optional.empty(), photos("VIN"));

    Http.Reply reply = control(sandbox, "GET", "received");

    JsonNode requests = reply.json().path("requests");
    assertThat(reply.text()).doesNotContain("sandbox-quiet");
    assertThat(reply.json().path("totals"))
        .hasToString("{\"requests\":2,\"submitted\":2,\"refused\":0}");
    assertThat(requests.findValuesAsText("status")).containsExactly("200", "400");
    assertThat(requests.at("/0/apiKey").asText()).isEqualTo("***");
    assertThat(requests.at("/1/apiKey").isNull()).isTrue();
    assertThat(requests.at("/0/body").asText()).isEqualTo(photos("VIN", "Left"));
  }

  @Test
  void aResetBeginsAnew(Sandbox sandbox) {
    submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));

    assertThat(control(sandbox, "POST", "reset").status()).isEqualTo(204);

    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).text())
        .contains("successfully submitted");
  }

  @Test
  void aFaultHitsTheSessionThatIsNamed(Sandbox sandbox) {
    assertThat(control(sandbox, "POST", "fault?session=OPEN-1&fault=503*1").status())
        .isEqualTo(204);

    assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).status()).isEqualTo(200);
    assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(503);
  }

  @Test
  void aProviderStateIsBroughtAbout(Sandbox sandbox) {
    String closed = "state?session=ANY-1&state=the+session+is+inspected%20or%20expired";
    assertThat(control(sandbox, "POST", closed).status()).isEqualTo(204);

    assertThat(submit(sandbox.baseUrl(), "ANY-1", photos("VIN")).message())
        .isEqualTo("This session is already inspected or expired.");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, state?session=A,          400, Add ?state=",
    "POST, state?session=A&state=B,  400, known are",
    "POST, fault,                    400, Add ?fault=",
    "POST, fault?fault=lightning,    400, is no fault",
    "POST, process,                  400, Add ?session=",
    "POST, process?session=nope,     404, 'those that begin with OPEN-, SUBMITTED-, CLOSED-'",
    "GET,  reset,                    404, POST reset",
    "POST, everything,               404, GET received",
  })
  void whatCannotBeDoneIsRefusedWithWhatCan(
      String method, String task, int status, String message, Sandbox sandbox) {
    Http.Reply reply = control(sandbox, method, task);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).contains(message);
  }

  private static Http.Reply control(Sandbox sandbox, String method, String task) {
    return Http.send(method, sandbox.baseUrl().resolve("/_sandbox/" + task));
  }
}
