package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that is of no use any more is found out before a submission goes out on it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StaleConnectionTest {
  private static final String OTHERS = RESULTS.replace("vin.jpg", "of-another-session.jpg");

  /** How requests get to the server. */
  enum Over {
    PLAIN_HTTP {
      @Override
      ScriptedServer server(Action... actions) throws IOException {
        return ScriptedServer.answering(actions);
      }
    },
    TLS {
      @Override
      ScriptedServer server(Action... actions) throws IOException {
        return ScriptedServer.overTls(actions);
      }
    },
    SOCKETS_OF_ONES_OWN {
      @Override
      ScriptedServer server(Action... actions) throws IOException {
        return ScriptedServer.answering(actions);
      }

      @Override
      OkHttpClient.Builder http() {
        return super.http().socketFactory(new OwnSockets());
      }
    },
    TLS_OVER_SOCKETS_OF_ONES_OWN {
      @Override
      ScriptedServer server(Action... actions) throws IOException {
        return ScriptedServer.overTls(actions);
      }

      @Override
      OkHttpClient.Builder http() {
        return super.http().socketFactory(new OwnSockets());
      }
    };

    abstract ScriptedServer server(Action... actions) throws IOException;

    OkHttpClient.Builder http() {
      return Tls.client();
    }

    PhotosUrlClient to(ScriptedServer server) {
      return client(server.url()).httpClient(http().build()).build();
    }
  }

  private static void assertFreshOneTakesTheSecondCall(Over over, Action first) throws IOException {
    try (ScriptedServer server = over.server(first, results())) {
      PhotosUrlClient client = over.to(server);
      assertThat(client.submit(SESSION, PHOTOS).outcomes()).hasSize(2);

      assertThat(client.submit(SESSION, PHOTOS).rawBody())
          .as("the second answer, " + over)
          .isEqualTo(RESULTS);
      assertThat(server.requests()).as("requests of two calls, " + over).hasSize(2);
      assertThat(server.connections()).as("connections of two calls, " + over).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGoodConnectionTakesManyCalls(Over over) throws IOException {
    Action chunks = ScriptedServer.followedBy(
        "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n"
            + Integer.toHexString(RESULTS.length()) + ";a=b\r\n" + RESULTS
            + "\r\n000\r\nX-T: 1\r\n\r\n",
        (request, socket) -> true);
    try (ScriptedServer server = over.server(results(), chunks, results())) {
      PhotosUrlClient client = over.to(server);
      for (int i = 0; i < 5; i++) {
        assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);
      }

      assertThat(server.requests()).hasSize(5);
      assertThat(server.connections()).as("connections, " + over).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatTheServerHasClosed(Over over) throws IOException, InterruptedException {
    Action answerAndClose = (request, socket) -> !results().answer(request, socket);
    try (ScriptedServer server = over.server(answerAndClose, results())) {
      PhotosUrlClient client = over.to(server);
      client.submit(SESSION, PHOTOS);
      server.awaitDisconnect();

      assertThat(client.submit(SESSION, PHOTOS).status()).isEqualTo(200);
      assertThat(server.requests()).as("requests of two calls, " + over).hasSize(2);
      assertThat(server.connections()).as("connections of two calls, " + over).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneWithAnotherAnswerBehindTheFirst(Over over) throws IOException {
    String another = "HTTP/1.1 200 X\r\nContent-Length: " + OTHERS.length() + "\r\n\r\n" + OTHERS;

    assertFreshOneTakesTheSecondCall(over, ScriptedServer.followedBy(another, results()));
  }

  @ParameterizedTest
  @EnumSource
  void oneWithAnAnswerThatIsLongerThanItSays(Over over) throws IOException {
    assertFreshOneTakesTheSecondCall(over, ScriptedServer.followedBy("}", results()));
  }

  @ParameterizedTest
  @EnumSource
  void oneWithBytesBehindTheLastChunk(Over over) throws IOException {
    Action chunks = ScriptedServer.followedBy(
        "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(RESULTS.length()) + "\r\n" + RESULTS + "\r\n0\r\n\r\n"
            + "HTTP/1.1 200 X\r\nContent-Length: " + OTHERS.length() + "\r\n\r\n" + OTHERS,
        (request, socket) -> true);

    assertFreshOneTakesTheSecondCall(over, chunks);
  }

  @ParameterizedTest
  @EnumSource
  void oneWhoseAnswerHasTwoLengths(Over over) throws IOException {
    Action ambiguous =
        ScriptedServer.reply(200, RESULTS, JSON_TYPE, "Content-Length: " + RESULTS.length());

    assertFreshOneTakesTheSecondCall(over, ambiguous);
  }

  @ParameterizedTest
  @EnumSource
  void oneOnWhichBytesCameLater(Over over) throws IOException, InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    Action late = (request, socket) -> {
      results().answer(request, socket);
      awaitQuietly(read);
      socket
          .getOutputStream()
          .write("HTTP/1.1 408 X\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      sent.countDown();
      return true;
    };
    try (ScriptedServer server = over.server(late, results())) {
      PhotosUrlClient client = over.to(server);
      client.submit(SESSION, PHOTOS);
      read.countDown();
      awaitQuietly(sent);

      assertThat(client.submit(SESSION, PHOTOS).status()).isEqualTo(200);
      assertThat(server.requests()).as("requests of two calls, " + over).hasSize(2);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void manyOfThem() throws Exception {
    int calls = 20;
    CountDownLatch together = new CountDownLatch(calls);
    CountDownLatch closed = new CountDownLatch(calls);
    Action answerAndClose = (request, socket) -> {
      together.countDown();
      awaitQuietly(together);
      results().answer(request, socket);
      socket.close();
      closed.countDown();
      return false;
    };
    Action[] actions = new Action[calls + 1];
    java.util.Arrays.fill(actions, answerAndClose);
    actions[calls] = results();
    OkHttpClient pooling = Tls.client()
        .connectionPool(new okhttp3.ConnectionPool(calls, 5, TimeUnit.MINUTES))
        .build();
    try (ScriptedServer server = ScriptedServer.answering(actions)) {
      PhotosUrlClient client = client(server.url()).httpClient(pooling).build();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        Thread thread = new Thread(() -> client.submit(SESSION, PHOTOS));
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      awaitQuietly(closed);

      assertThat(client.submit(SESSION, PHOTOS).status()).isEqualTo(200);
      assertThat(server.requests()).hasSize(calls + 1);
      assertThat(server.connections()).isEqualTo(calls + 1);
    }
  }

  @Test
  void aServerThatSpeaksFirstIsNotSpokenTo() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      new Thread(() -> greet(server)).start();
      OkHttpClient patient = new OkHttpClient.Builder()
          .addNetworkInterceptor(chain -> {
            // Until the greeting is there.
            while (chain.connection().socket().getInputStream().available() == 0) {
              Thread.onSpinWait();
            }
            return chain.proceed(chain.request());
          })
          .build();
      PhotosUrlClient client = client("http://127.0.0.1:" + server.getLocalPort())
          .httpClient(patient)
          .build();

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error).hasMessageContaining("before it was asked); the request was not sent");
    }
  }

  private static void greet(ServerSocket server) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  /** Sockets without a channel, as a factory of the caller's own makes them. */
  private static final class OwnSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
