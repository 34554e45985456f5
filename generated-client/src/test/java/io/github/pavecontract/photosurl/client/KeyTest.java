package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.KEY;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static io.github.pavecontract.photosurl.client.Samples.stackTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to the API, and nowhere else. */
final class KeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret\r\nX: y",
        "secret\n",
        "secrät",
        "secret key",
        "\tsecret",
        "secret\u0000",
        "secret\uD83D\uDE00",
        "",
        " "
      })
  void aKeyThatNoHeaderCanCarryIsRefusedWithoutPrintingIt(String key) {
    IllegalArgumentException error =
        catchThrowableOfType(IllegalArgumentException.class, () -> PhotosUrlClient.builder(key));

    assertThat(error).hasMessageStartingWith("apiKey: ");
    assertThat(stackTrace(error)).doesNotContain("secr", "key X");
  }

  @Test
  void withoutOneTheMessageSaysWhereToLook() {
    for (String none : new String[] {null, ""}) {
      assertThat(catchThrowableOfType(
              IllegalArgumentException.class, () -> PhotosUrlClient.builder(none)))
          .hasMessageStartingWith("apiKey: ")
          .hasMessageEndingWith("is PAVE_API_KEY set?");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1025, 4000, 1_000_000})
  void oneThatIsTooLongIsRefusedWithoutPrintingIt(int length) {
    IllegalArgumentException error = catchThrowableOfType(
        IllegalArgumentException.class, () -> PhotosUrlClient.builder("k".repeat(length)));

    assertThat(error).hasMessage("apiKey: is longer than 1024 characters");
  }

  @Test
  void nothingPrintsIt() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClientBuilder builder = client(server.url());
      PhotosUrlClient client = builder.build();
      var call = client.api().submitPhotoUrls(SESSION, PhotoSubmission.of(PHOTOS));
      var response = call.execute();
      SubmissionResult result = client.submit(SESSION, PHOTOS);

      assertThat(Stream.of(
              builder,
              client,
              call,
              call.request(),
              call.request().headers(),
              response,
              response.raw(),
              response.raw().request(),
              networkRequest(response.raw()),
              response.raw().request().headers(),
              result,
              result.outcomes(),
              result.headers()))
          .allSatisfy(printed -> assertThat(printed.toString()).doesNotContain(KEY));
      assertThat(server.requests())
          .allSatisfy(request -> assertThat(request.header("API-Key")).containsExactly(KEY));
    }
  }

  private static Object networkRequest(Response response) {
    return Objects.requireNonNull(response.networkResponse()).request().headers();
  }

  @Test
  void aKeyOfAnInterceptorIsReplaced() throws IOException {
    OkHttpClient own = new OkHttpClient.Builder()
        .addNetworkInterceptor(chain -> chain.proceed(
            chain.request().newBuilder().header("api-key", "another").build()))
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url()).httpClient(own).build().submit(SESSION, PHOTOS);

      assertThat(server.requests().get(0).header("API-Key")).containsExactly(KEY);
    }
  }

  @Test
  void interceptorsAndListenersOfOnesOwnSeeThatThereIsOneButNotWhich() throws IOException {
    List<String> seen = new ArrayList<>();
    OkHttpClient curious = new OkHttpClient.Builder()
        .addInterceptor(chain -> look(seen, chain.request(), chain.proceed(chain.request())))
        .addNetworkInterceptor(chain -> look(seen, chain.request(), chain.proceed(chain.request())))
        .eventListener(new EventListener() {
          @Override
          public void callStart(Call call) {
            seen.add(String.valueOf(call.request().headers()));
          }

          @Override
          public void responseHeadersEnd(Call call, Response response) {
            seen.add(response.headers() + " " + call.request().headers());
          }
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url()).httpClient(curious).build().submit(SESSION, PHOTOS);
    }

    assertThat(seen).hasSize(6).noneSatisfy(text -> assertThat(text).contains(KEY));
    assertThat(seen.get(0)).contains("API-Key: ***");
  }

  private static Response look(List<String> seen, Request request, Response response) {
    seen.add(String.valueOf(request.headers()));
    seen.add(String.valueOf(response.request().headers()));
    return response;
  }

  static Stream<Action> echoes() {
    String leak = "you sent " + KEY;
    return Stream.of(
        ScriptedServer.reply(401, envelope(401, leak), JSON_TYPE, "X-Echo: " + KEY),
        ScriptedServer.reply(307, leak, "Location: https://elsewhere.example/?key=" + KEY),
        ScriptedServer.reply(502, "<html>" + leak),
        ScriptedServer.reply(500, leak),
        ScriptedServer.reply(200, RESULTS.replace("\"VIN\"", "{\"" + KEY + "\":1}")),
        ScriptedServer.reply(200, "{\"data\":[{\"" + KEY + "\":tru", "X-Echo: " + KEY),
        ScriptedServer.raw("HTTP/1.1 " + KEY + "\r\n\r\n"),
        ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\n" + leak),
        ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: " + KEY
            + "\r\nTransfer-Encoding: chunked\r\n\r\n" + KEY + "\r\n"),
        ScriptedServer.raw("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + KEY + "\r\n"),
        // A chunk size, and then what is no chunk extension.
        ScriptedServer.raw("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5 " + KEY + "\r\n"),
        ScriptedServer.reply(500, leak, KEY + ": x"),
        ScriptedServer.raw("HTTP/1.1 200 X\r\n: " + KEY + "\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void anEchoOfItIsMasked(Action echo) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(echo)) {
      PhotosUrlException error = catchThrowableOfType(
          PhotosUrlException.class, () -> client(server.url()).build().submit(SESSION, PHOTOS));

      assertThat(stackTrace(error)).doesNotContain(KEY);
      if (error instanceof PhotosUrlException.WithResponse answered) {
        assertThat(answered.rawBody() + answered.headers()).doesNotContainIgnoringCase(KEY);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab+/cd\"ef==",
        "ab+\\/cd\\\"ef==",
        "ab\\u002b\\u002Fcd\\u0022ef\\u003D\\u003d",
        "ab%2B%2fcd%22ef%3D%3D",
        "ab+/cd%22ef=%3d",
      })
  void anEscapedEchoOfItIsMasked(String echo) throws IOException {
    String body = envelope(401, "you sent " + echo.replaceFirst("(?<!\\\\)\"", "\\\\\""));
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.reply(401, body, JSON_TYPE, "X-Echo: " + echo))) {
      PhotosUrlClient client =
          PhotosUrlClient.builder("ab+/cd\"ef==").baseUrl(server.url()).build();

      PhotosUrlException.ApiError error = catchThrowableOfType(
          PhotosUrlException.ApiError.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error).hasMessage("HTTP 401: you sent *** (code 401)");
      assertThat(error.rawBody()).isEqualTo(envelope(401, "you sent ***"));
      assertThat(error.headers()).containsEntry("x-echo", List.of("***"));
    }
  }

  @Test
  void aShortKeyDoesNotGarbleTheAnswer() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client =
          PhotosUrlClient.builder("a").baseUrl(server.url()).build();

      assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
    }
  }

  @Test
  void anEchoInResultsIsMasked() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(
        ScriptedServer.reply(200, RESULTS.replace("vin.jpg", KEY), "X-Echo: " + KEY))) {
      SubmissionResult result = client(server.url()).build().submit(SESSION, PHOTOS);

      assertThat(result.rawBody() + result.headers() + result.outcomes().get(0).url())
          .doesNotContain(KEY)
          .contains("***");
    }
  }
}
