package io.github.pavecontract.photosurl.verify.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is told from what only looks like one, byte by byte. */
final class WireClientTest {
  private static final WireRequest REQUEST = new WireRequest(
      "POST",
      "/x",
      List.of(new Header("Host", "h"), new Header("Connection", "close")),
      ByteString.EMPTY,
      false);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "HTTP/1.1 200 OK~Content-Length: 2~~ok | ok | none",
        "HTTP/1.1 200 ~Content-Length: 2~~ok | ok | none",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~~ | ok | none",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1;x~o~1~k~0~A: b~~ | ok | none",
        "HTTP/1.1 200 OK~~ok | ok | none",
        "HTTP/1.0 200 OK~~ok | ok | none",
        "HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~Content-Length: 2~~ok | ok | none",
        "HTTP/1.1 200 OK~Content-Length: 2~~okay | ok | NOTHING_BEHIND",
        "HTTP/1.1 200 OK~Content-Length: 3~~ok | ok | COMPLETE",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~ | ok | COMPLETE",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~ok~0~~ | '' | CHUNK",
        "HTTP/1.1 200 OK~Content-Length: 2~Transfer-Encoding: chunked~~2~ok~0~~ | ok | ONE_FRAMING",
        "HTTP/1.1 200 OK~Content-Length: two~~ok | ok | LENGTH",
        "HTTP/1.1 200 OK~A : b~Content-Length: 2~~ok | ok | HEADER",
        "HTTP/1.1 200 OK~ folded~Content-Length: 2~~ok | ok | HEADER",
        "HTTP/1.1 200 OK~Content-Type: a/b~Content-Type: c/d~Content-Length: 2~~ok | ok | SINGLE_HEADER",
        "HTTP/1.1 200~Content-Length: 2~~ok | ok | STATUS_LINE",
        "HTTP/2 200 OK~Content-Length: 2~~ok | ok | STATUS_LINE",
        "Hello~ | '' | STATUS_LINE",
        "HTTP/1.1 101 Switching~~ | '' | SWITCHING",
        "HTTP/1.1 204 No~Content-Length: 2~~ok | '' | NO_BODY",
        "HTTP/1.1 200 OK~Content-Encoding: br~Content-Length: 2~~ok | ok | CODING",
      })
  void anAnswer(String answer, String body, String broken) throws IOException {
    WireAnswer received = send(answer.stripTrailing().replace("~", "\r\n"));

    assertThat(received.breaches().stream().map(Breach::rule).findFirst())
        .isEqualTo(Optional.ofNullable(broken).map(HttpRule::valueOf));
    assertThat(received.exchange().response().body().utf8()).isEqualTo(body);
  }

  @Test
  void linesThatEndWithLfAreReadAndNoted() throws IOException {
    WireAnswer received = send("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");

    assertThat(received.breaches()).extracting(Breach::rule).containsExactly(HttpRule.LINE_END);
    assertThat(received.exchange().response().status()).isEqualTo(200);
  }

  @Test
  void aConnectionThatIsClosedIsNoAnswer() {
    assertThatThrownBy(() -> send(""))
        .isInstanceOf(NoAnswerException.class)
        .hasMessage("the connection was closed without an answer");
  }

  @Test
  void anAnswerThatDripsIsCutOffAtTheTimeLimit() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> drip = CompletableFuture.supplyAsync(() -> {
        try {
          Socket socket = server.accept();
          socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          return socket;
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      WireAnswer received = client(server).send(REQUEST);
      drip.join().close();

      assertThat(received.breaches()).extracting(Breach::rule).containsExactly(HttpRule.TIME);
    }
  }

  private static WireAnswer send(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
        try (Socket socket = server.accept();
            OutputStream out = socket.getOutputStream()) {
          // The whole request is read first, so that the end of the connection is no reset.
          byte[] request = REQUEST.bytes();
          socket.getInputStream().readNBytes(request.length);
          out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      WireAnswer received = client(server).send(REQUEST);
      served.join();
      return received;
    }
  }

  private static WireClient client(ServerSocket server) {
    return new WireClient(
        URI.create("http://127.0.0.1:" + server.getLocalPort()),
        Duration.ofMillis(700),
        Trust.DEFAULT);
  }
}
