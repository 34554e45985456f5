package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.testing.Http;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sandbox behaves, seen by any HTTP client. */
@PhotosUrlSandbox
final class SandboxTest {
  private static final String SUBMITTED = "Photo URL has been successfully submitted.";
  private static final String PROCESSING = "Photo is still under processing and cannot be updated.";
  private static final String PROCESSED =
      "Photo has been successfully processed and cannot be updated.";
  private static final String NO_KEY = "Missing API-Key in authentication header.";
  private static final String NOT_FOUND = "Session cannot be found with the given API-Key.";
  private static final String CLOSED = "This session is already inspected or expired.";

  @Test
  void theFirstPhotoOfALabelIsSubmittedAndTheNextRefusedEvenFromAnotherUrl(Sandbox sandbox) {
    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"))))
        .containsExactly(SUBMITTED);

    Reply again = submit(
        sandbox.baseUrl(),
        "OPEN-1",
        "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://example.com/other.jpg\"}]}");

    assertThat(messages(again)).containsExactly(PROCESSING);
    assertThat(again.json().at("/data/0/url").asText()).isEqualTo("https://example.com/other.jpg");
    assertThat(again.json().at("/data/0/success").asBoolean(true)).isFalse();
    assertThat(sandbox.totals()).isEqualTo(new Totals(2, 1, 1));
  }

  @Test
  void eachPhotoOfAMixtureIsAnsweredOnItsOwnInTheOrderSent(Sandbox sandbox) {
    submit(sandbox.baseUrl(), "OPEN-1", photos("Left"));

    Reply mixed = submit(sandbox.baseUrl(), "OPEN-1", photos("VIN", "Left", "Rear"));

    assertThat(messages(mixed)).containsExactly(SUBMITTED, PROCESSING, SUBMITTED);
    assertThat(mixed.json().path("data").findValuesAsText("photo_label"))
        .containsExactly("VIN", "Left", "Rear");
  }

  @Test
  void oneLabelTwiceInASubmissionIsAcceptedOnce(Sandbox sandbox) {
    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN", "VIN"))))
        .containsExactly(SUBMITTED, PROCESSING);
  }

  @Test
  void theSubmittedSessionRefusesEveryPhotoAsProcessedOrStillUnderProcessing(Sandbox sandbox) {
    assertThat(
            messages(submit(sandbox.baseUrl(), "SUBMITTED-1", photos("VIN", "Left", "Rear_Left"))))
        .isSubsetOf(PROCESSING, PROCESSED);
  }

  @Test
  void sessionsAndApiKeysDoNotInfluenceOneAnother(Sandbox sandbox) {
    Optional<String> another = Optional.of("sandbox-another");
    submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"));

    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN"))))
        .containsExactly(SUBMITTED);
    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-1", another, photos("VIN"))))
        .containsExactly(SUBMITTED);
    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"))))
        .containsExactly(PROCESSING);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "absent",
      value = {
        "OPEN-1,   absent,      400, " + NO_KEY,
        "OPEN-1,   '',          400, " + NO_KEY,
        "OPEN-1,   ' ',         400, " + NO_KEY,
        "CLOSED-1, absent,      400, " + NO_KEY,
        "NONE-1,   absent,      400, " + NO_KEY,
        "NONE-1,   sandbox-key, 404, " + NOT_FOUND,
        "open-1,   sandbox-key, 404, " + NOT_FOUND,
        "OPEN,     sandbox-key, 404, " + NOT_FOUND,
        "OPEN-1,   another-key, 404, " + NOT_FOUND,
        "CLOSED-1, another-key, 404, " + NOT_FOUND,
        "OPEN-1,   Sandbox-key, 404, " + NOT_FOUND,
        "CLOSED-1, sandbox-key, 400, " + CLOSED,
      })
  void errorsComeInTheOrderKeySessionClosedAndBeforeTheBodyIsRead(
      String sessionKey, String apiKey, int status, String message, Sandbox sandbox) {
    for (String body : List.of(photos("VIN"), "{", "")) {
      Reply reply = submit(sandbox.baseUrl(), sessionKey, Optional.ofNullable(apiKey), body);

      assertThat(reply.message()).as(body).isEqualTo(message);
      assertThat(reply.status()).as(body).isEqualTo(status);
      assertThat(reply.json().path("code").asInt()).as(body).isEqualTo(status);
    }
  }

  @Test
  void timestampsAreIso8601InUtcWithMicroseconds(Sandbox sandbox) {
    assertThat(submit(sandbox.baseUrl(), "NONE-1", photos("VIN"))
            .json()
            .path("timestamp")
            .asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "7",
        "{}",
        "{\"photos\":null}",
        "{\"photos\":[]}",
        "{\"photos\":{}}",
        "{\"photos\":[null]}",
        "{\"photos\":[{}]}",
        "{\"photos\":[{\"photo_label\":\"VIN\"}]}",
        "{\"photos\":[{\"url\":\"https://example.com/a.jpg\"}]}",
        "{\"photos\":[{\"photo_label\":1,\"url\":\"https://example.com/a.jpg\"}]}",
        "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":null}]}",
        "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://example.com/a.jpg\"}]} x",
        "{\"photos\":[{\"photo_label\":\"Roof\",\"url\":\"https://example.com/a.jpg\"}]}",
        "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://example.com/a.jpg\"},"
            + "{\"photo_label\":\"Roof\",\"url\":\"https://example.com/b.jpg\"}]}",
      })
  void aMalformedBodyOrAnUnknownLabelIsRefusedAsAWholeAndChangesNothing(
      String body, Sandbox sandbox) {
    Reply reply = submit(sandbox.baseUrl(), "OPEN-1", body);

    assertThat(reply.status()).isBetween(400, 499);
    assertThat(reply.json().path("code").asInt()).isEqualTo(reply.status());
    assertThat(messages(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"))))
        .containsExactly(SUBMITTED);
  }

  @Test
  void aBodyOfMoreThanAMebibyteIsTooLarge(Sandbox sandbox) {
    Reply reply = submit(sandbox.baseUrl(), "OPEN-1", " ".repeat(1 << 20) + photos("VIN"));

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().path("code").asInt()).isEqualTo(413);
  }

  @Test
  void anotherMethodIsNotAllowedAndSubmitsNothing(Sandbox sandbox) {
    Reply reply = Http.send("GET", sandbox.baseUrl().resolve("v1/hotspots/OPEN-1/photos-url"));

    assertThat(reply.status()).isEqualTo(405);
    assertThat(sandbox.totals()).isEqualTo(new Totals(1, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPEN-a b", "OPEN-+", "OPEN-%2F", "OPEN-ü/ü", "OPEN-{key}"})
  void aSessionKeyIsReadAsItWasSent(String sessionKey, Sandbox sandbox) {
    assertThat(messages(submit(sandbox.baseUrl(), sessionKey, photos("VIN"))))
        .containsExactly(SUBMITTED);
    assertThat(sandbox.received().get(0).sessionKey()).hasValue(sessionKey);
  }

  @Test
  void aFurtherSessionExistsForItsOwnerAlone() throws Exception {
    try (Sandbox sandbox = Sandbox.builder()
        .session("CLAIM-7", SessionState.OPEN, "team-a")
        .session("CLAIM-8", SessionState.SUBMITTED, Sandbox.API_KEY)
        .session("CLAIM-9", SessionState.CLOSED, "team-a")
        .start()) {
      Optional<String> owner = Optional.of("team-a");

      assertThat(messages(submit(sandbox.baseUrl(), "CLAIM-7", owner, photos("VIN"))))
          .containsExactly(SUBMITTED);
      assertThat(submit(sandbox.baseUrl(), "CLAIM-7", photos("VIN")).message())
          .isEqualTo(NOT_FOUND);
      assertThat(messages(submit(sandbox.baseUrl(), "CLAIM-8", photos("VIN"))))
          .doesNotContain(SUBMITTED);
      assertThat(submit(sandbox.baseUrl(), "CLAIM-9", owner, photos("VIN")).message())
          .isEqualTo(CLOSED);
    }
  }

  @Test
  void aResetForgetsWhatWasSubmittedReceivedAndInjected() throws Exception {
    try (Sandbox sandbox =
        Sandbox.builder().session("CLAIM-7", SessionState.OPEN, Sandbox.API_KEY).start()) {
      submit(sandbox.baseUrl(), "CLAIM-7", photos("VIN"));
      sandbox.inject(Fault.of(Fault.Kind.DROP));

      sandbox.reset();

      assertThat(sandbox.received()).isEmpty();
      assertThat(sandbox.totals()).isEqualTo(Totals.NONE);
      assertThat(messages(submit(sandbox.baseUrl(), "CLAIM-7", photos("VIN"))))
          .containsExactly(SUBMITTED);
    }
  }

  @Test
  void whatWasReceivedIsKeptAsItCame(Sandbox sandbox) {
    String body = photos("VIN");
    Reply reply = submit(sandbox.baseUrl(), "OPEN-1", Optional.of("sandbox-a"), body);

    assertThat(sandbox.received()).singleElement().satisfies(received -> {
      assertThat(received.method()).isEqualTo("POST");
      assertThat(received.path()).isEqualTo("/v1/hotspots/OPEN-1/photos-url");
      assertThat(received.apiKey()).hasValue("sandbox-a");
      assertThat(received.body().utf8()).isEqualTo(body);
      assertThat(received.status()).isEqualTo(200);
      assertThat(received.answer().utf8()).isEqualTo(reply.text());
    });
  }

  @Test
  void theJournalKeepsTheLastRequestsThatFitAndCountsAll() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().journalLimit(2_000).start()) {
      for (int i = 0; i < 20; i++) {
        submit(sandbox.baseUrl(), "OPEN-" + i, photos("VIN"));
      }

      assertThat(sandbox.totals()).isEqualTo(new Totals(20, 20, 0));
      assertThat(sandbox.received()).hasSizeBetween(1, 5);
      assertThat(sandbox.received().get(sandbox.received().size() - 1).sessionKey())
          .hasValue("OPEN-19");
    }
  }

  @Test
  void aTakenPortIsRefusedWithWhatToDo(Sandbox sandbox) {
    InetSocketAddress taken = new InetSocketAddress(
        InetAddress.getLoopbackAddress(), sandbox.baseUrl().getPort());

    assertThatThrownBy(() -> Sandbox.builder().address(taken).start())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(":" + taken.getPort() + ": The server cannot listen on")
        .hasMessageContaining("port 0 is any free one");
  }

  private static List<String> messages(Reply reply) {
    JsonNode data = reply.json().path("data");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return data.findValuesAsText("message");
  }
}
