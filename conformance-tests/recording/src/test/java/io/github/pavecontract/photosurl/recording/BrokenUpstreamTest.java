package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are not there, break off, or speak something else: the client is told, and nothing is recorded. */
final class BrokenUpstreamTest {
  private static final Optional<String> KEY = Optional.of("sandbox-canary");

  @AutoClose
  private final ProxyScene scene;

  BrokenUpstreamTest(@TempDir Path folder) {
    scene = new ProxyScene(folder);
  }

  @Test
  void withoutAServerBehindItTheAnswerIs502AndNothingIsRecorded() throws Exception {
    URI nowhere;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
    }

    Reply reply = submit(scene.proxy(nowhere), "OPEN-CANARY-1", KEY, photos("VIN"));

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.text()).contains("got no answer from " + nowhere, "Nothing was recorded");
    assertThat(scene.log())
        .singleElement()
        .asString()
        .contains(" 502 ")
        .doesNotContain("canary", "CANARY");
    assertThat(Files.exists(scene.recording())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerThatBreaksOffBreaksOffForTheClientAndIsNotRecorded(boolean lengthIsKnown)
      throws Exception {
    LocalServer server =
        LocalServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), http -> {
          http.sendResponseHeaders(200, lengthIsKnown ? 100 : 0);
          http.getResponseBody().write("{\"data\"".getBytes(StandardCharsets.UTF_8));
          http.getResponseBody().flush();
          throw new IOException("broken on purpose");
        });
    URI upstream = scene.opened(server, server::close).baseUrl();
    URI proxy = scene.proxy(upstream);

    assertThatThrownBy(() -> ProxyScene.get(proxy, "identity")).isInstanceOf(IOException.class);
    scene.close();

    assertThat(scene.log()).singleElement().asString().contains("broke off", "not recorded");
    assertThat(scene.recorded()).isEmpty();
  }

  @Test
  void aServerThatSpeaksHttp2OnlyIsNamedAsThat() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> {
        try (Socket socket = listening.accept()) {
          socket.getOutputStream().write(new byte[] {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100
          });
          socket.getInputStream().read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      server.start();
      URI upstream = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");

      HttpResponse<byte[]> answer = ProxyScene.get(scene.proxy(upstream), "identity");

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("HTTP/2 only");
      server.join();
    }
  }
}
