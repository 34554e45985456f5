package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One limit for a whole submission. These tests wait for it, and for nothing else. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class TimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  static Stream<Action> silences() {
    String head = "HTTP/1.1 200 X\r\nContent-Length: 999999\r\n";
    return Stream.of(
        ScriptedServer.stall(""),
        ScriptedServer.stall(head),
        ScriptedServer.stall(head + "\r\n{\"data\""),
        trickle(head + "\r\n"));
  }

  /** A byte now and then, for as long as somebody listens. */
  private static Action trickle(String head) {
    return (request, socket) -> {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoTimeout(10);
      while (true) {
        socket.getOutputStream().write(' ');
        try {
          if (socket.getInputStream().read() == -1) {
            return false;
          }
        } catch (SocketTimeoutException e) {
          // The client is still there.
        }
      }
    };
  }

  @ParameterizedTest
  @MethodSource("silences")
  void theCallTimeoutEndsASubmissionWhereverItHangs(Action silence) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(silence)) {
      PhotosUrlClient client =
          client(server.url()).callTimeout(SHORT).retries(5).build();

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error)
          .hasMessageContaining("possibly sent")
          .hasCauseInstanceOf(InterruptedIOException.class);
      assertThat(error.possiblySent()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void theCallTimeoutIsThatOfTheBuilderAlsoWithAClientOfOnesOwn() throws IOException {
    OkHttpClient own =
        new OkHttpClient.Builder().callTimeout(Duration.ofMillis(1)).build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      assertThat(client(server.url())
              .httpClient(own)
              .build()
              .submit(SESSION, PHOTOS)
              .outcomes())
          .hasSize(2);
    }
  }

  @Test
  void theRawInterfaceHasTheSameLimit() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      var call = client(server.url())
          .callTimeout(SHORT)
          .build()
          .api()
          .submitPhotoUrls(SESSION, PhotoSubmission.of(PHOTOS));

      assertThat(catchThrowableOfType(IOException.class, call::execute))
          .isInstanceOf(InterruptedIOException.class);
    }
  }

  @Test
  void aReadTimeoutOfAClientOfOnesOwnIsNoTruncatedBody() throws IOException {
    OkHttpClient own = new OkHttpClient.Builder().readTimeout(SHORT).build();
    try (ScriptedServer server = ScriptedServer.answering(
        ScriptedServer.stall("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"))) {
      PhotosUrlClient client = client(server.url()).httpClient(own).build();

      assertThat(
              catchThrowableOfType(PhotosUrlException.class, () -> client.submit(SESSION, PHOTOS)))
          .isInstanceOf(Transport.class)
          .isNotInstanceOf(UnexpectedResponse.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-1S", "PT0.000001S", "PT25H", "P106752D", "PT2562047788015215H"})
  void aTimeoutIsBetweenAMillisecondAndADay(Duration timeout) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("https://example.com").callTimeout(timeout))
        .withMessage("callTimeout: is not between a millisecond and a day");
  }
}
