package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands on the socket, what comes out is documented, in bounded time and memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WireFaultsTest {
  private static final String CHUNKED = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n";

  /** Sends something again and again, for as long as somebody listens. */
  private static Action endless(String beginning, String again) {
    byte[] block = again.repeat(1 + 8192 / again.length()).getBytes(StandardCharsets.ISO_8859_1);
    return (request, socket) -> {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      while (true) {
        socket.getOutputStream().write(block);
      }
    };
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "a negative length",
            ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: -5\r\n\r\n")),
        arguments("an endless chunk extension", endless(CHUNKED + "5;", "x")),
        arguments("endless digits of a chunk size", endless(CHUNKED, "0")),
        arguments("an endless trailer", endless(CHUNKED + "0\r\n", "X: y\r\n")),
        arguments("an endless head", endless("HTTP/1.1 200 X\r\n", "X: y\r\n")),
        arguments("an endless field", endless("HTTP/1.1 200 X\r\nX: ", "y")),
        arguments("endless interim answers", endless("", "HTTP/1.1 103 X\r\n\r\n")),
        arguments("an endless status line", endless("HTTP/1.1 200 ", "X")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultOnTheWireIsAFailureThatMayHaveSubmitted(String fault, Action answer)
      throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      PhotosUrlClient client = client(server.url()).build();

      PhotosUrlException error =
          catchThrowableOfType(PhotosUrlException.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error.possiblySubmitted()).as(error.getMessage()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theRawInterfaceFailsWithAnIoException(String fault, Action answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      var call = client(server.url())
          .build()
          .api()
          .submitPhotoUrls(SESSION, PhotoSubmission.builder().photos(PHOTOS).build());

      Throwable error = null;
      try {
        call.execute();
      } catch (IOException e) {
        error = e;
      }
      assertThat(error).as(fault).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void interimAnswersGoBeforeTheAnswer(int count) throws IOException {
    String interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(count);
    Action answer = (request, socket) -> {
      socket.getOutputStream().write(interim.getBytes(StandardCharsets.ISO_8859_1));
      return results().answer(request, socket);
    };
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      PhotosUrlClient client = client(server.url()).build();

      assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
      assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerMayComeInSmallPieces() throws IOException {
    Action slow = (request, socket) -> {
      socket.setTcpNoDelay(true);
      String text = "HTTP/1.1 100 C\r\n\r\n" + CHUNKED + "7\r\n" + RESULTS.substring(0, 7) + "\r\n"
          + Integer.toHexString(RESULTS.length() - 7) + "\r\n" + RESULTS.substring(7)
          + "\r\n0\r\n\r\n";
      for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
        socket.getOutputStream().write(b);
        socket.getOutputStream().flush();
      }
      return true;
    };
    try (ScriptedServer server = ScriptedServer.answering(slow)) {
      PhotosUrlClient client = client(server.url()).build();
      for (int i = 0; i < 2; i++) {
        assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerWithoutALengthEndsWithTheConnection() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(
        ScriptedServer.raw("HTTP/1.1 200 X\r\n" + JSON_TYPE + "\r\n\r\n" + RESULTS))) {
      assertThat(client(server.url()).build().submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
    }
  }

  @Test
  void aHugeChunkSizeIsNoMemory() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.raw(CHUNKED + "7fffffffffffffff\r\n{"))) {
      UnexpectedResponse error = catchThrowableOfType(
          UnexpectedResponse.class, () -> client(server.url()).build().submit(SESSION, PHOTOS));

      assertThat(error.reason()).isEqualTo(UnexpectedResponse.Reason.TRUNCATED);
    }
  }

  @Test
  void whateverAnInterceptorThrowsIsAFailureOfTheTransport() throws Exception {
    // OkHttp throws it once more, for the handler of its thread.
    ExecutorService quiet = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((t, e) -> {});
      return thread;
    });
    OkHttpClient broken = new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(quiet))
        .addInterceptor(chain -> {
          chain.proceed(chain.request()).close();
          throw new IllegalArgumentException("broken");
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client = client(server.url()).httpClient(broken).build();

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error.possiblySent()).isTrue();
      assertThatThrownBy(() -> client.submitAsync(SESSION, PHOTOS).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(Transport.class);
    }
  }

  @Test
  void aThreadThatIsInterruptedSendsNothing() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client = client(server.url()).build();
      Thread.currentThread().interrupt();

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(Thread.interrupted()).as("the thread is still interrupted").isTrue();
      assertThat(error).hasMessageContaining("interrupted before anything was sent");
      assertThat(error.possiblySubmitted()).isFalse();
      assertThat(server.requests()).isEmpty();
      assertThat(client.submit(SESSION, PHOTOS).status()).isEqualTo(200);
    }
  }

  @Test
  void anInterruptEndsTheWaitAsPossiblySent() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      PhotosUrlClient client =
          client(server.url()).callTimeout(Duration.ofHours(1)).build();
      PhotosUrlException[] thrown = new PhotosUrlException[1];
      Thread caller = new Thread(() ->
          thrown[0] = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS)));
      caller.start();
      server.awaitRequest();

      caller.interrupt();
      caller.join();

      assertThat(thrown[0].possiblySubmitted()).isTrue();
    }
  }

  @Test
  void theRawInterfaceHasTheSameLimitOfSize() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.reply(200, " ".repeat(10_001)))) {
      var call = client(server.url())
          .responseLimit(10_000)
          .build()
          .api()
          .submitPhotoUrls(SESSION, PhotoSubmission.builder().photos(PHOTOS).build());

      assertThatThrownBy(call::execute)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than 10000 bytes");
    }
  }
}
