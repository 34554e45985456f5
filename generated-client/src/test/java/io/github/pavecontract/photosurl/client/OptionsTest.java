package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.ScriptedServer.Received;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one submission does otherwise, and what the environment decides. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class OptionsTest {
  @Test
  void aHeaderGoesAlongWithOneSubmission() throws IOException {
    CallOptions traced = CallOptions.none().header("X-Trace", "a").header("x-trace", "b");
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client = client(server.url()).build();
      client.submit(SESSION, PHOTOS, traced);
      client.submitAsync(SESSION, PHOTOS, traced).join();
      client.submit(SESSION, PHOTOS);

      assertThat(server.requests())
          .extracting(request -> request.header("X-Trace").toString())
          .containsExactly("[b]", "[b]", "[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"API-Key", "content-length", "Host", "Transfer-Encoding", "Connection"})
  void whatTheClientSetsCannotBeReplaced(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().header(name, "x"))
        .withMessage("header: the client itself sets " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "ä", "a\r\n"})
  void aNameIsAToken(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().header(name, "x"))
        .withMessage("header: has a name that is no token of HTTP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nAPI-Key: b", "ä", "\u0000"})
  void aValueIsPrintableAsciiAndNotRepeatedInTheMessage(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().header("X", value))
        .withMessage("header X: has other characters than printable ASCII, or more than 4096");
    assertThat(CallOptions.none().header("X", "secret").toString()).doesNotContain("secret");
  }

  @Test
  void aTimeoutOfOnesOwnEndsOneSubmission() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      PhotosUrlClient client =
          client(server.url()).callTimeout(Duration.ofHours(1)).build();

      Transport error = catchThrowableOfType(
          Transport.class,
          () -> client.submit(SESSION, PHOTOS, CallOptions.none().timeout(Duration.ofMillis(100))));

      assertThat(error.possiblySent()).isTrue();
    }
  }

  @Test
  void theEnvironmentNamesKeyAndServer() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      Map<String, String> environment =
          Map.of("PAVE_API_KEY", "of-the-environment", "PAVE_BASE_URL", server.url());

      PhotosUrlClient.from(environment).submit(SESSION, PHOTOS);

      Received request = server.requests().get(0);
      assertThat(request.header("API-Key")).containsExactly("of-the-environment");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyVariableCountsAsNotSet(String empty) {
    assertThat(PhotosUrlClient.from(Map.of("PAVE_API_KEY", "k", "PAVE_BASE_URL", empty)))
        .hasToString("PhotosUrlClient(https://openapi.paveapi.com/)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhotosUrlClient.from(Map.of("PAVE_API_KEY", empty)))
        .withMessage("apiKey: must not be null; is PAVE_API_KEY set?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhotosUrlClient.from(Map.of()))
        .withMessage("apiKey: must not be null; is PAVE_API_KEY set?");
  }
}
