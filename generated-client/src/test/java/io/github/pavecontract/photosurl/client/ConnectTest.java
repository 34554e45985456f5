package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Where no connection comes about, nothing was sent. */
final class ConnectTest {
  private static void assertNotSent(PhotosUrlClient client) {
    Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

    assertThat(error).hasMessageContaining("the request was not sent");
    assertThat(error.possiblySent()).isFalse();
  }

  static String refusingUrl() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }
  }

  @Test
  void aRefusedConnection() throws IOException {
    assertNotSent(client(refusingUrl()).build());
  }

  @Test
  void anUnknownHost() {
    OkHttpClient nameless = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host);
        })
        .build();
    assertNotSent(client("https://nowhere.example").httpClient(nameless).build());
  }

  @Test
  void theNextAddressOfAHostIsTried() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      OkHttpClient twofold = new OkHttpClient.Builder()
          .dns(
              host -> List.of(InetAddress.getAllByName("::1")[0], InetAddress.getLoopbackAddress()))
          .retryOnConnectionFailure(false)
          .build();
      String url = server.url().replace("127.0.0.1", "localhost");

      assertThat(client(url).httpClient(twofold).build().submit(SESSION, PHOTOS).status())
          .isEqualTo(200);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anIdleConnectionIsClosedBeforeServersDoSo() throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url()).build().submit(SESSION, PHOTOS);

      server.awaitDisconnect();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatSpeaksNoTls() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread plain = new Thread(() -> answerInPlainText(server));
      plain.start();

      assertNotSent(client("https://127.0.0.1:" + server.getLocalPort()).build());
    }
  }

  static void answerInPlainText(ServerSocket server) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket
              .getOutputStream()
              .write("HTTP/1.1 400 TLS, please\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }
}
