package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.stackTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pavecontract.photosurl.client.PhotosUrlException.AccessDenied;
import io.github.pavecontract.photosurl.client.PhotosUrlException.ApiError;
import io.github.pavecontract.photosurl.client.PhotosUrlException.RateLimited;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Redirect;
import io.github.pavecontract.photosurl.client.PhotosUrlException.ServerFailure;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionClosed;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.PhotosUrlException.WithResponse;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means, and whether it leaves open what became of the photos. */
final class AnswersTest {
  private static final String NOT_FOUND = "Session cannot be found with the given API-Key.";

  private static PhotosUrlException submit(Action answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      PhotosUrlClient client = client(server.url()).build();
      return catchThrowableOfType(PhotosUrlException.class, () -> client.submit(SESSION, PHOTOS));
    }
  }

  private static SubmissionResult results(String body) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.reply(200, body))) {
      return client(server.url()).build().submit(SESSION, PHOTOS);
    }
  }

  private static String result(String label, String url) {
    return "{\"photo_label\":\"" + label + "\",\"url\":\"" + url
        + "\",\"success\":true,\"message\":\"Photo URL has been successfully submitted.\"}";
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      200 | {"data":[{"photo_label":         | UnexpectedResponse | true
      200 |                                  | UnexpectedResponse | true
      200 | 502 Bad Gateway                  | UnexpectedResponse | true
      302 |                                  | Redirect           | false
      303 |                                  | Redirect           | true
      400 | nonsense                         | UnexpectedResponse | false
      401 | <html>                           | AccessDenied       | false
      403 | {"error":"no"}                   | AccessDenied       | false
      407 | <html>                           | UnexpectedResponse | false
      413 | too much                         | UnexpectedResponse | false
      429 | slow down                        | RateLimited        | false
      500 | oops                             | ServerFailure      | true
      502 | <html>                           | ServerFailure      | true
      503 |                                  | ServerFailure      | true
      504 | {"message":"timeout"}            | ServerFailure      | true
      """)
  void aStatusHasItsClassAndLeavesOpenWhatItMust(
      int status, String body, String type, boolean possiblySubmitted) throws IOException {
    PhotosUrlException error =
        submit(ScriptedServer.reply(status, body == null ? "" : body, "Location: /"));

    assertThat(error.getClass().getSimpleName()).isEqualTo(type);
    assertThat(error.possiblySubmitted()).isEqualTo(possiblySubmitted);
  }

  @ParameterizedTest
  @CsvSource({"400, false", "404, false", "429, false", "500, true", "503, true"})
  void anEnvelopeLeavesOpenWhatAServerFailureDoes(int status, boolean possiblySubmitted)
      throws IOException {
    PhotosUrlException error =
        submit(ScriptedServer.reply(status, envelope(status, "x"), JSON_TYPE));

    assertThat(error).isInstanceOf(ApiError.class);
    assertThat(error.possiblySubmitted()).isEqualTo(possiblySubmitted);
  }

  @ParameterizedTest
  @CsvSource({"200, 404, false", "201, 404, false", "200, 500, true"})
  void anEnvelopeUnderAStatusOfSuccessIsAnApiError(int status, int code, boolean possiblySubmitted)
      throws IOException {
    String message = code == 404 ? NOT_FOUND : "We are sorry.";

    PhotosUrlException error =
        submit(ScriptedServer.reply(status, envelope(code, message), JSON_TYPE));

    assertThat(error).isInstanceOf(code == 404 ? SessionNotFound.class : ApiError.class);
    assertThat(error.possiblySubmitted()).isEqualTo(possiblySubmitted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      502 Bad Gateway                           | NOT_JSON
      0                                         | WRONG_TYPE
      "quoted" and more                         | NOT_JSON
      true story                                | NOT_JSON
      null and void                             | NOT_JSON
      []]                                       | NOT_JSON
      {"data":"x"                               | TRUNCATED
      {"data":1} trailing                       | NOT_JSON
      <?xml version="1.0"?><error>no</error>    | NOT_JSON
      <error>no</error>                         | NOT_JSON
      <Error><Code>AccessDenied</Code></Error>  | NOT_JSON
      <html><body>no</body></html>              | HTML
      <!doctype html>                           | HTML
      <!-- gateway --><HTML>                    | HTML
      <h1>Bad Gateway</h1>                      | HTML
      <?xml version="1.0"?><!DOCTYPE html>      | HTML
      """)
  void aBodyIsCalledWhatItIs(String body, Reason reason) throws IOException {
    for (int status : new int[] {200, 404, 502}) {
      assertThat(((UnexpectedResponse) submit(ScriptedServer.reply(status, body))).reason())
          .as(status + " " + body)
          .isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "' 7 ', PT7S",
    "'Thu, 26 Nov 2026 12:00:10 GMT', PT10S",
    "'Thu, 26 Nov 2026 11:00:00 GMT', PT0S",
    "soon,",
    "-1,",
    "'',"
  })
  void theServerSaysHowLongToWait(String header, Duration wait) throws IOException {
    Clock noon = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    for (Action answer : List.of(
        ScriptedServer.reply(429, "slow down", "Retry-After: " + header),
        ScriptedServer.reply(429, envelope(429, "Slow down."), "Retry-After: " + header),
        ScriptedServer.reply(503, "", "Retry-After: " + header))) {
      try (ScriptedServer server = ScriptedServer.answering(answer)) {
        PhotosUrlClient client = client(server.url())
            .time(noon, System::nanoTime, (pause, cancellation) -> {})
            .build();
        WithResponse error =
            catchThrowableOfType(WithResponse.class, () -> client.submit(SESSION, PHOTOS));

        assertThat(error.retryAfter().orElse(null)).isEqualTo(wait);
      }
    }
  }

  @Test
  void withoutTheHeaderThereIsNoWait() throws IOException {
    assertThat(((RateLimited) submit(ScriptedServer.reply(429, "x"))).retryAfter())
        .isEmpty();
  }

  @Test
  void resultsOfOtherPhotosAreUnexpected() throws IOException {
    String body = "{\"data\":[" + result("Left", "u") + "," + result("Right\\u001b[2J", "u") + "]}";

    UnexpectedResponse error =
        (UnexpectedResponse) submit(ScriptedServer.reply(200, body, JSON_TYPE));

    assertThat(error.reason()).isEqualTo(Reason.MISMATCH);
    assertThat(error.possiblySubmitted()).isTrue();
    assertThat(error).hasMessageContaining("Left, Right\\u001b[2J");
  }

  @Test
  void whatElseIsNotOfTheRequestIsVisible() throws IOException {
    String body = "{\"data\":[" + result("VIN", "https://example.com/vin.jpg") + ","
        + result("VIN", "https://example.com/vin.jpg") + "," + result("Left", "u") + "]}";

    SubmissionResult result = results(body);

    assertThat(result.outcomes()).hasSize(3);
    assertThat(result.unexpected())
        .extracting(PhotoOutcome::label)
        .containsExactly(PhotoLabel.VIN, PhotoLabel.of("Left"));
    assertThat(result.unanswered())
        .extracting(Photo::photoLabel)
        .containsExactly(PhotoLabel.of("Roof"));
  }

  @Test
  void aUrlInOtherWordsIsStillAnAnswer() throws IOException {
    String body = "{\"data\":[" + result("Roof", "https://EXAMPLE.com/roof.jpg") + ","
        + result("VIN", "https://example.com:443/vin.jpg") + "]}";

    SubmissionResult result = results(body);

    assertThat(result.unexpected()).isEmpty();
    assertThat(result.unanswered()).isEmpty();
  }

  @Test
  void noResultsAtAllLeaveEachPhotoOpen() throws IOException {
    SubmissionResult result = results("{\"data\":[]}");

    assertThat(result.unanswered()).isEqualTo(PHOTOS);
    assertThat(result.unexpected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void gzipMayHaveSeveralMembers(int members) throws IOException {
    Buffer body = new Buffer();
    int length = RESULTS.length() / members + 1;
    for (int i = 0; i < RESULTS.length(); i += length) {
      body.write(gzip(RESULTS.substring(i, Math.min(RESULTS.length(), i + length))));
    }
    Buffer answer = new Buffer()
        .writeUtf8("HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: " + body.size()
            + "\r\n\r\n");
    answer.writeAll(body);
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.raw(answer.readByteArray()))) {
      SubmissionResult result = client(server.url()).build().submit(SESSION, PHOTOS);

      assertThat(result.rawBody()).isEqualTo(RESULTS);
      assertThat(result.headers()).doesNotContainKeys("content-encoding", "content-length");
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void gzipThatIsNoneIsNoJson() throws IOException {
    UnexpectedResponse error =
        (UnexpectedResponse) submit(ScriptedServer.reply(200, RESULTS, "Content-Encoding: gzip"));

    assertThat(error.reason()).isEqualTo(Reason.NOT_JSON);
  }

  static Stream<Arguments> quotes() {
    String controls = "a\\u001b[31m\\nFAKE LOG LINE\\u202e" + "x".repeat(100_000);
    return Stream.of(
        arguments(ScriptedServer.reply(400, envelope(400, controls), JSON_TYPE)),
        arguments(
            ScriptedServer.reply(302, "", "Location: http://a/\u001b[31m" + "x".repeat(100_000))),
        arguments(ScriptedServer.reply(
            200, "{\"data\":{\"" + controls + "\":1}}".replace("{\"data\":{", "{\"data\":[{"))),
        arguments(ScriptedServer.raw("\u001b[31m" + "x".repeat(10_000) + "\r\n\r\n")),
        arguments(
            ScriptedServer.reply(200, "{\"data\":[" + result(controls, "u") + "]}", JSON_TYPE)));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void whatTheServerSaidIsQuotedOnOneLineAndShortened(Action answer) throws IOException {
    PhotosUrlException error = submit(answer);

    assertThat(error.getMessage()).hasSizeLessThan(700).doesNotContain("\u001b", "\n", "\u202e");
    assertThat(stackTrace(error)).hasSizeLessThan(20_000).doesNotContain("\u001b", "\u202e");
  }

  static Stream<PhotosUrlException> exceptions() throws IOException {
    return Stream.of(
        submit(ScriptedServer.reply(
            400, envelope(400, "This session is already inspected or expired."))),
        submit(ScriptedServer.reply(500, envelope(500, "x"), "Retry-After: 7")),
        submit(ScriptedServer.reply(429, "x", "Retry-After: 7", "X-A: b")),
        submit(ScriptedServer.reply(302, "x", "Location: /y")),
        submit(ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\n{")),
        submit(ScriptedServer.reply(200, "{\"data\":1}")),
        submit(ScriptedServer.drop()));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void anExceptionSurvivesSerialization(PhotosUrlException error) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    PhotosUrlException copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (PhotosUrlException) in.readObject();
    }

    assertThat(copy).hasSameClassAs(error).hasMessage(error.getMessage());
    assertThat(copy.possiblySubmitted()).isEqualTo(error.possiblySubmitted());
    if (error instanceof WithResponse answered) {
      WithResponse same = (WithResponse) copy;
      assertThat(same.status()).isEqualTo(answered.status());
      assertThat(same.headers()).isEqualTo(answered.headers());
      assertThat(same.rawBody()).isEqualTo(answered.rawBody());
      assertThat(same.retryAfter()).isEqualTo(answered.retryAfter());
    }
    if (error instanceof ApiError api) {
      assertThat(((ApiError) copy).envelope()).isEqualTo(api.envelope());
    }
    if (error instanceof UnexpectedResponse unexpected) {
      assertThat(((UnexpectedResponse) copy).reason()).isEqualTo(unexpected.reason());
    }
  }

  @Test
  void theClassesAreThose() {
    // Whoever adds one must document it in the README.
    assertThat(WithResponse.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(ApiError.class, UnexpectedResponse.class, Redirect.class);
    assertThat(UnexpectedResponse.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(AccessDenied.class, RateLimited.class, ServerFailure.class);
    assertThat(ApiError.class.getPermittedSubclasses()).contains(SessionClosed.class);
  }
}
