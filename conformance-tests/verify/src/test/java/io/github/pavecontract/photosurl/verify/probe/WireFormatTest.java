package io.github.pavecontract.photosurl.verify.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.exchange.Header;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What {@code verify} sends is what the generated client sends, but for its name and the connection. */
final class WireFormatTest {
  @Test
  void theDraftOfAProbeIsTheRequestOfTheClient() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI baseUrl = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      CompletableFuture<String> sent = CompletableFuture.supplyAsync(() -> firstBytes(server));
      try {
        PhotosUrlClient.builder("a-key")
            .baseUrl(baseUrl.toString())
            .allowPlainHttp()
            .build()
            .submit("S-1", List.of(Photo.of(PhotoLabel.VIN, "https://h/v.jpg")));
      } catch (PhotosUrlException e) {
        // The server says nothing.
      }
      ObjectNode submission = JsonNodeFactory.instance.objectNode();
      submission
          .putArray("photos")
          .addObject()
          .put("photo_label", "VIN")
          .put("url", "https://h/v.jpg");
      Draft draft = new Draft(
          baseUrl, "POST", "/v1/hotspots/S-1/photos-url", "S-1", "API-Key", "a-key", submission);

      List<String> ofClient = lines(sent.join());
      List<String> ofDraft =
          new ArrayList<>(List.of("POST " + draft.request(true).target() + " HTTP/1.1"));
      for (Header header : draft.request(true).headers()) {
        ofDraft.add(header.name() + ": " + header.value());
      }
      ofDraft.add(draft.request(true).body().utf8());
      assertThat(comparable(ofDraft)).containsExactlyInAnyOrderElementsOf(comparable(ofClient));
    }
  }

  private static String firstBytes(ServerSocket server) {
    try (Socket socket = server.accept()) {
      StringBuilder text = new StringBuilder();
      while (!text.toString().endsWith("]}")) {
        text.append((char) socket.getInputStream().read());
      }
      return text.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(String request) {
    return List.of(request.split("(\r\n)+", -1));
  }

  private static List<String> comparable(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("user-agent:"))
        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
        .toList();
  }
}
