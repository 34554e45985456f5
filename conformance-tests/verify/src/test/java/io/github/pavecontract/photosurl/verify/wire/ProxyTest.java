package io.github.pavecontract.photosurl.verify.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
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

/** Through a proxy go CONNECT and TLS, and nothing else. */
final class ProxyTest {
  private static final WireRequest REQUEST =
      new WireRequest("POST", "/", List.of(), ByteString.encodeUtf8("secret"), false);

  @Test
  void aServerIsReachedByConnectWithCredentials() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(
          () -> head(proxy, "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
      WireClient client = client("https://api.example", proxy, "us%40er:pass");

      assertThatThrownBy(() -> client.send(REQUEST))
          .hasMessageContaining("the proxy 127.0.0.1:" + proxy.getLocalPort() + " refuses: ")
          .hasMessageContaining("407")
          .hasMessageNotContaining("pass");
      assertThat(seen.join())
          .startsWith("CONNECT api.example:443 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic dXNAZXI6cGFzcw==\r\n")
          .doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 403 Forbidden\\r\\n\\r\\n | refuses: `HTTP/1.1 403 Forbidden` | allowed there",
        "HTTP/1.1 407 Who\\r\\n\\r\\n | refuses: `HTTP/1.1 407 Who` | --proxy http://USER:PASSWORD@",
        "HTTP/1.1 502 Bad Gateway\\r\\n\\r\\n | refuses: | It does not reach api.example:443",
        "HTTP/1.1 503\\r\\n\\r\\n | refuses: `HTTP/1.1 503` | It does not reach api.example:443",
        "HTTP/1.1 200 Conn | breaks off its answer: `HTTP/1.1 200 Conn` | Check --proxy or HTTPS_PROXY",
        "SSH-2.0-OpenSSH_9\\r\\n\\r\\n | does not answer like a proxy: `SSH | Check --proxy",
        "'' | gives no answer | NO_PROXY=api.example",
      })
  void whatTheProxyRefusesIsToldOfTheProxyWithItsRemedy(String answer, String what, String remedy)
      throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(
          () -> head(proxy, answer.replace("\\r", "\r").replace("\\n", "\n")));
      WireClient client = client("https://api.example", proxy, "u:secret");

      assertThatThrownBy(() -> client.send(REQUEST))
          .isInstanceOfSatisfying(ProxyFailedException.class, e -> {
            assertThat(e.remedy()).contains(remedy).doesNotContain("secret");
            assertThat(e.wasSent()).isFalse();
          })
          .hasMessageContaining("the proxy 127.0.0.1:" + proxy.getLocalPort() + " " + what);
      assertThat(seen.join()).startsWith("CONNECT api.example:443 HTTP/1.1\r\n");
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws Exception {
    int port;
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      port = proxy.getLocalPort();
    }
    WireClient client = new WireClient(
        URI.create("https://api.example"),
        Duration.ofSeconds(5),
        Trust.DEFAULT,
        Optional.of(HttpsProxy.of("127.0.0.1:" + port, "")));

    assertThatThrownBy(() -> client.send(REQUEST))
        .isInstanceOf(ProxyFailedException.class)
        .hasMessageContaining("there is no answer from the proxy 127.0.0.1:" + port + ": ");
  }

  @Test
  void plainHttpGoesThroughNoProxy() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(
          () -> head(server, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));

      client("http://127.0.0.1:" + server.getLocalPort(), proxy, "u:p").send(REQUEST);

      assertThat(seen.join()).startsWith("POST / HTTP/1.1\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "api.example, '', true",
    "api.example, '*', false",
    "api.example, 'other.example, API.example', false",
    "eu.api.example, .api.example, false",
    "eu.api.example, api.example, false",
    "myapi.example, api.example, true",
  })
  void exceptionsAreReachedWithoutIt(String host, String noProxy, boolean through) {
    assertThat(HttpsProxy.of("proxy:8080", noProxy).isFor(host)).isEqualTo(through);
  }

  @ParameterizedTest
  @CsvSource({"https://user:secret@proxy", "ftp://proxy", "http://user:secret@", "'http://a b'"})
  void whatIsNoProxyIsRefusedWithoutItsPassword(String url) {
    assertThatThrownBy(() -> HttpsProxy.of(url, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the proxy is no")
        .hasMessageNotContaining("secret");
  }

  private static WireClient client(String baseUrl, ServerSocket proxy, String credentials) {
    return new WireClient(
        URI.create(baseUrl),
        Duration.ofSeconds(5),
        Trust.DEFAULT,
        Optional.of(
            HttpsProxy.of("http://" + credentials + "@127.0.0.1:" + proxy.getLocalPort(), "")));
  }

  private static String head(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      return head.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
