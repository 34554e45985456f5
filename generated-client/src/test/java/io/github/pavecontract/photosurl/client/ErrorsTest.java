package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pavecontract.photosurl.client.PhotosUrlException.ApiError;
import io.github.pavecontract.photosurl.client.PhotosUrlException.MissingApiKey;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionClosed;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that is no list of results has an exception that says what it is. */
final class ErrorsTest {
  private static final String NOT_FOUND = "Session cannot be found with the given API-Key.";

  private static PhotosUrlException submit(Action answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      PhotosUrlClient client = client(server.url()).responseLimit(10_000).build();
      return catchThrowableOfType(PhotosUrlException.class, () -> client.submit(SESSION, PHOTOS));
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("envelopes")
  void anEnvelopeIsAnApiError(int status, String message, Class<? extends ApiError> type)
      throws IOException {
    String body = envelope(status, message);

    PhotosUrlException error = submit(ScriptedServer.reply(status, body, JSON_TYPE));

    assertThat(error)
        .isExactlyInstanceOf(type)
        .hasMessage("HTTP " + status + ": " + message + " (code " + status + ")");
    assertThat((ApiError) error).returns(status, ApiError::status).returns(body, ApiError::rawBody);
    assertThat(((ApiError) error).envelope().timestamp()).isEqualTo("2023-05-30T20:52:29.506948Z");
  }

  static Stream<Arguments> envelopes() {
    return Stream.of(
        arguments(400, "Missing API-Key in authentication header.", MissingApiKey.class),
        arguments(404, NOT_FOUND, SessionNotFound.class),
        arguments(400, "This session is already inspected or expired.", SessionClosed.class),
        arguments(400, "The request is malformed.", ApiError.class),
        arguments(429, "Slow down.", ApiError.class),
        arguments(500, "We are sorry.", ApiError.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"[Current Timestamp]\"", "1685479949506", "null", "{\"a\":[]}", "true"})
  void aTimestampOfAnyFormDoesNotHideTheError(String timestamp) throws IOException {
    String body =
        "{\"timestamp\":" + timestamp + ",\"code\":404,\"message\":\"" + NOT_FOUND + "\"}";

    assertThat(submit(ScriptedServer.reply(404, body))).isInstanceOf(SessionNotFound.class);
  }

  @Test
  void aMissingTimestampDoesNotHideTheErrorEither() throws IOException {
    String body = "{\"code\":404,\"message\":\"" + NOT_FOUND + "\"}";

    assertThat(submit(ScriptedServer.reply(404, body))).isInstanceOf(SessionNotFound.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void whatIsNoEnvelopeIsUnexpected(
      String what, Action answer, int status, Reason reason, String detail) throws IOException {
    PhotosUrlException error = submit(answer);

    assertThat(error).isInstanceOf(UnexpectedResponse.class).hasMessageContaining(detail);
    assertThat((UnexpectedResponse) error)
        .returns(reason, UnexpectedResponse::reason)
        .returns(status, UnexpectedResponse::status);
  }

  static Stream<Arguments> strangers() throws IOException {
    String html = "<!DOCTYPE html><title>502 Bad Gateway</title>";
    return Stream.of(
        stranger("no body of 200", ScriptedServer.reply(200, ""), 200, Reason.EMPTY, "no body"),
        stranger(
            "no body of 204",
            ScriptedServer.raw("HTTP/1.1 204 X\r\n\r\n"),
            204,
            Reason.EMPTY,
            "no body"),
        stranger("no body of 500", ScriptedServer.reply(500, ""), 500, Reason.EMPTY, "no body"),
        stranger(
            "a page",
            ScriptedServer.reply(502, html, "Content-Type: text/html"),
            502,
            Reason.HTML,
            "HTML page"),
        stranger(
            "a page that says JSON",
            ScriptedServer.reply(200, "\n" + html, JSON_TYPE),
            200,
            Reason.HTML,
            "HTML page"),
        stranger(
            "a sentence",
            ScriptedServer.reply(503, "upstream timed out"),
            503,
            Reason.NOT_JSON,
            "malformed JSON at $"),
        stranger(
            "text after it",
            ScriptedServer.reply(200, RESULTS + "x", JSON_TYPE),
            200,
            Reason.NOT_JSON,
            "text after the JSON value"),
        stranger(
            "single quotes",
            ScriptedServer.reply(404, "{'code':404}"),
            404,
            Reason.NOT_JSON,
            "malformed JSON at $."),
        stranger(
            "an array",
            ScriptedServer.reply(200, "[]"),
            200,
            Reason.WRONG_TYPE,
            "Expected an object but was BEGIN_ARRAY at $"),
        stranger(
            "null",
            ScriptedServer.reply(200, "null"),
            200,
            Reason.WRONG_TYPE,
            "Expected an object but was NULL at $"),
        stranger(
            "another object",
            ScriptedServer.reply(500, "{\"error\":\"x\"}"),
            500,
            Reason.WRONG_TYPE,
            "Required value 'code' missing at $"),
        stranger(
            "results as an error",
            ScriptedServer.reply(400, RESULTS),
            400,
            Reason.WRONG_TYPE,
            "Required value 'code' missing at $"),
        stranger(
            "a mistyped result",
            ScriptedServer.reply(200, RESULTS.replace("false", "\"no\"")),
            200,
            Reason.WRONG_TYPE,
            "Expected a boolean but was STRING at $.data[1].success"),
        stranger(
            "JSON that ends early",
            ScriptedServer.reply(200, RESULTS.substring(0, 99)),
            200,
            Reason.TRUNCATED,
            "ends early at $.data[0]"),
        stranger(
            "a body that ends early",
            ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: 999\r\n\r\n" + RESULTS),
            200,
            Reason.TRUNCATED,
            "the body ends after " + RESULTS.length() + " bytes"),
        stranger(
            "chunks that end early",
            ScriptedServer.raw(
                "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n"),
            200,
            Reason.TRUNCATED,
            "the body ends after 5 bytes"),
        stranger(
            "a body that is reset",
            ScriptedServer.reset("HTTP/1.1 500 X\r\nContent-Length: 999\r\n\r\n"),
            500,
            Reason.TRUNCATED,
            "the body ends after 0 bytes"),
        stranger(
            "too much",
            ScriptedServer.reply(200, " ".repeat(10_001)),
            200,
            Reason.TOO_LARGE,
            "more than 10000 bytes"),
        stranger(
            "too much, compressed",
            gzip(new byte[10_000_000]),
            200,
            Reason.TOO_LARGE,
            "more than 10000 bytes"));
  }

  private static Arguments stranger(
      String what, Action answer, int status, Reason reason, String detail) {
    return arguments(what, answer, status, reason, detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>502", "upstream timed out", "{\"code\":404", "[]", "null", "{}x"})
  void theBodyIsKeptAsItCame(String body) throws IOException {
    String cutOff = "HTTP/1.1 502 X\r\nContent-Length: 9999\r\nX-Trace: a\r\n\r\n" + body;

    for (Action answer :
        List.of(ScriptedServer.reply(502, body, "X-Trace: a"), ScriptedServer.raw(cutOff))) {
      assertThat(submit(answer)).isInstanceOfSatisfying(UnexpectedResponse.class, e -> {
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.headers()).containsEntry("x-trace", List.of("a"));
      });
    }
  }

  @Test
  void aBodyMayBeAsLargeAsTheLimit() throws IOException {
    PhotosUrlException error = submit(ScriptedServer.reply(200, " ".repeat(10_000)));

    assertThat(error).isInstanceOfSatisfying(UnexpectedResponse.class, e -> assertThat(e.reason())
        .isEqualTo(Reason.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Integer.MAX_VALUE, Long.MAX_VALUE})
  void aLimitIsAPositiveSizeThatFitsIntoMemory(long limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("https://example.com").responseLimit(limit))
        .withMessage("responseLimit: is not between 1 byte and 2 GiB");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    String body = "\uFEFF" + envelope(404, NOT_FOUND);

    assertThat(submit(ScriptedServer.reply(404, body))).isInstanceOf(SessionNotFound.class);
  }

  private static Action gzip(byte[] body) throws IOException {
    Buffer compressed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(compressed))) {
      sink.write(body);
    }
    Buffer response = new Buffer();
    response.writeUtf8("HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: "
        + compressed.size() + "\r\n\r\n");
    response.writeAll(compressed);
    return ScriptedServer.raw(response.readByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1",
        "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 abc X\r\n\r\n",
        "HTTP/1.1 200 X\r\nContent-Le"
      })
  void whatIsNoHttpIsATransportFailureAfterSending(String bytes) throws IOException {
    for (Action end : List.of(ScriptedServer.raw(bytes), ScriptedServer.reset(bytes))) {
      PhotosUrlException error = submit(end);

      assertThat(error)
          .isExactlyInstanceOf(Transport.class)
          .hasMessageContaining("the request was possibly sent and processed")
          .hasCauseInstanceOf(IOException.class);
      assertThat(((Transport) error).possiblySent()).isTrue();
    }
  }
}
