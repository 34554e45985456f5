package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.KEY;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pavecontract.photosurl.client.PhotoOutcome.Kind;
import io.github.pavecontract.photosurl.client.ScriptedServer.Received;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a submission sends, and what becomes of its answer. */
final class SubmitTest {
  @Test
  void theRequestIsWhatTheContractSays() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url()).userAgent("claims-intake/2.3").build().submit(SESSION, PHOTOS);

      Received request = server.requests().get(0);
      assertThat(request.line()).isEqualTo("POST /v1/hotspots/UCB-C3NPR4AGQZ/photos-url HTTP/1.1");
      assertThat(request.header("API-Key")).containsExactly(KEY);
      assertThat(request.header("Content-Type")).containsExactly("application/json; charset=UTF-8");
      assertThat(request.header("User-Agent"))
          .containsExactly("photos-url-client/development claims-intake/2.3");
      assertThat(request.header("Authorization")).isEmpty();
      assertThat(request.body())
          .isEqualTo(
              "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://example.com/vin.jpg\"},"
                  + "{\"photo_label\":\"Roof\",\"url\":\"https://example.com/roof.jpg\"}]}");
    }
  }

  @Test
  void theUserAgentNamesTheClientAlone() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url()).build().submit(SESSION, PHOTOS);

      assertThat(server.requests().get(0).header("User-Agent"))
          .containsExactly("photos-url-client/development");
    }
  }

  @Test
  void theUserAgentTakesPrintableAsciiOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("https://example.com").userAgent("x\r\nAPI-Key: y"))
        .withMessage("userAgent: has characters other than printable ASCII");
  }

  @Test
  void eachPhotoHasItsOutcome() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(
        ScriptedServer.reply(200, RESULTS, JSON_TYPE, "X-Trace: a", "x-trace: b"))) {
      SubmissionResult result = client(server.url()).build().submit(SESSION, PHOTOS);

      assertThat(result.accepted()).extracting(PhotoOutcome::label).containsExactly(PhotoLabel.VIN);
      assertThat(result.refused())
          .extracting(PhotoOutcome::label)
          .containsExactly(PhotoLabel.of("Roof"));
      assertThat(result.outcomes())
          .extracting(PhotoOutcome::kind)
          .containsExactly(Kind.SUBMITTED, Kind.STILL_PROCESSING);
      assertThat(result.outcomes())
          .extracting(PhotoOutcome::url)
          .containsExactly("https://example.com/vin.jpg", "https://example.com/roof.jpg");
      assertThat(result.status()).isEqualTo(200);
      assertThat(result.headers()).containsEntry("x-trace", List.of("a", "b"));
      assertThat(result.rawBody()).isEqualTo(RESULTS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, Photo URL has been successfully submitted., SUBMITTED",
    "false, Photo has been successfully processed and cannot be updated., ALREADY_PROCESSED",
    "false, Photo is still under processing and cannot be updated., STILL_PROCESSING",
    "false, Photo URL has been successfully submitted., OTHER",
    "true, Photo is still under processing and cannot be updated., OTHER",
    "true, Queued., OTHER",
    "false, Photo cannot be fetched., OTHER",
  })
  void theMessageAndTheSuccessMakeTheOutcome(boolean success, String message, Kind kind)
      throws IOException {
    String body = "{\"data\":[{\"new\":{},\"photo_label\":\"VIN\",\"url\":\"u\",\"success\":"
        + success + ",\"message\":\"" + message + "\"}],\"page\":[1]}";
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.reply(200, body, JSON_TYPE))) {
      PhotoOutcome outcome =
          client(server.url()).build().submit(SESSION, PHOTOS).outcomes().get(0);

      assertThat(outcome.kind()).isEqualTo(kind);
      assertThat(outcome.accepted()).isEqualTo(success);
      assertThat(outcome.message()).isEqualTo(message);
    }
  }
}
