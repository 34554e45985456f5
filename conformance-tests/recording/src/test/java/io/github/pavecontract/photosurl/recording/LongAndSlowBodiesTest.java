package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that take time: they pass as they come, and are recorded as far as they may be. */
final class LongAndSlowBodiesTest {
  private static final Optional<String> KEY = Optional.of("sandbox-canary");

  @AutoClose
  private final ProxyScene scene;

  LongAndSlowBodiesTest(@TempDir Path folder) {
    scene = new ProxyScene(folder);
  }

  @Test
  void whatIsLongPassesAsAWholeAndIsRecordedAsFarAsItMayBe() throws Exception {
    byte[] sent = "s".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    URI upstream = scene.upstream(http -> {
      int length = http.getRequestBody().readAllBytes().length;
      http.sendResponseHeaders(200, 0);
      http.getResponseBody().write("r".repeat(length).getBytes(StandardCharsets.UTF_8));
    });

    HttpResponse<byte[]> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(scene.proxy(upstream, 1_000))
                .POST(BodyPublishers.ofByteArray(sent))
                .build(),
            BodyHandlers.ofByteArray());
    scene.close();

    assertThat(answer.body()).hasSize(300_000);
    assertThat(scene.log())
        .singleElement()
        .asString()
        .contains("cut: the first 1000 of 300000 bytes");
    JsonNode entry = new ObjectMapper().readTree(scene.recording().toFile()).at("/log/entries/0");
    assertThat(entry.at("/response/content/text").asText()).isEqualTo("r".repeat(1_000));
    assertThat(entry.at("/response/content/comment").asText())
        .isEqualTo("cut: the first 1000 of 300000 bytes");
    assertThat(entry.at("/request/postData/comment").asText()).startsWith("cut: ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSecretThatTheCutGoesThroughIsNotLeftByHalf(boolean gzip) throws Exception {
    ByteString plain = ByteString.encodeUtf8("x".repeat(985) + " " + KEY.orElseThrow() + " y");
    ByteString body = gzip ? Gzip.compress(plain) : plain;
    URI upstream = scene.upstream(http -> {
      if (gzip) {
        http.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      http.sendResponseHeaders(200, body.size());
      body.write(http.getResponseBody());
    });

    submit(scene.proxy(upstream, 1_000), "OPEN-1", KEY, photos("VIN"));
    scene.close();

    JsonNode har = new ObjectMapper().readTree(scene.recording().toFile());
    assertThat(har.at("/log/entries/0/response/content/text").asText())
        .as("cut behind the pseudonym")
        .endsWith("x REDACTED-KEY-1");
    assertThat(scene.log()).singleElement().asString().contains("cut: the first 1000");
    assertThat(Files.readString(scene.recording())).doesNotContainIgnoringCase("canary");
  }

  /** The server goes on only when the client has what it sent: who waits for more waits for ever. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatHasArrivedGoesOnAtOnce(boolean lengthIsKnown) throws Exception {
    List<String> events = List.of("data: 1\n\n", "data: 2\n\n", "data: 3\n\n");
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    URI upstream = scene.upstream(http -> {
      http.getResponseHeaders().set("Content-Type", "text/event-stream");
      http.sendResponseHeaders(200, lengthIsKnown ? String.join("", events).length() : 0);
      http.getResponseBody().flush();
      await(seen, "the head");
      for (String event : events) {
        http.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        http.getResponseBody().flush();
        await(seen, event);
      }
    });

    HttpResponse<InputStream> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(scene.proxy(upstream)).build(), BodyHandlers.ofInputStream());
    seen.add("the head");
    try (InputStream body = answer.body()) {
      for (String event : events) {
        seen.add(new String(body.readNBytes(event.length()), StandardCharsets.UTF_8));
      }
      assertThat(body.readAllBytes()).isEmpty();
    }
    scene.close();

    assertThat(scene.recorded())
        .extracting(recorded -> recorded.exchange().response().body().utf8())
        .containsExactly(String.join("", events));
  }

  private static void await(BlockingQueue<String> seen, String expected) throws IOException {
    try {
      if (!expected.equals(seen.poll(20, TimeUnit.SECONDS))) {
        throw new IOException("the client has not got " + expected);
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException(expected);
    }
  }
}
