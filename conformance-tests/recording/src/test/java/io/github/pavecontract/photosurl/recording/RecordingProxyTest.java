package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recording proxy passes on, and what it writes of it. */
final class RecordingProxyTest {
  private static final Optional<String> KEY = Optional.of("sandbox-canary");

  @TempDir
  private Path folder;

  private int longestBody = RecordingProxy.LONGEST_BODY;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    Collections.reverse(open);
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
    open.clear();
  }

  @Test
  void whatAClientExchangesIsPassedOnRecordedAndLoggedWithoutItsKeys() throws Exception {
    Sandbox sandbox = Sandbox.start();
    open.add(sandbox);
    RecordingProxy proxy = proxy(sandbox.baseUrl());

    Reply first = submit(proxy.baseUrl(), "OPEN-CANARY-1", KEY, photos("VIN"));
    Reply second = submit(proxy.baseUrl(), "OPEN-CANARY-1", KEY, photos("VIN"));

    assertThat(first.text()).contains("successfully submitted");
    assertThat(second.text()).contains("still under processing");
    assertThat(sandbox.received()).extracting(r -> r.apiKey()).containsOnly(KEY);
    assertThat(folder.resolve("proxy.har"))
        .as("before all that will be secret is known")
        .doesNotExist();
    close();
    String recording = Files.readString(folder.resolve("proxy.har"));
    assertThat(Sample.read(folder.resolve("proxy.har")))
        .extracting(recorded -> recorded.exchange().response().body().utf8())
        .containsExactly(first.text(), second.text());
    assertThat(recording)
        .contains("/v1/hotspots/REDACTED-SESSION-1/photos-url", "\"origin\" : \"sandbox\"")
        .doesNotContainIgnoringCase("canary");
    assertThat(log)
        .containsOnly("POST /v1/hotspots/REDACTED-SESSION-1/photos-url 200")
        .hasSize(2);
  }

  @Test
  void aCompressedAnswerIsPassedOnAsItIsAndRecordedAsText() throws Exception {
    ByteString packed = Gzip.compress(ByteString.encodeUtf8("{\"plain\":true}"));
    URI upstream = upstream(http -> {
      http.getResponseHeaders().set("Content-Type", "application/json");
      http.getResponseHeaders().set("Content-Encoding", "gzip");
      http.sendResponseHeaders(200, packed.size());
      packed.write(http.getResponseBody());
    });

    HttpResponse<byte[]> answer = get(proxy(upstream).baseUrl(), "gzip, br");
    close();

    assertThat(ByteString.of(answer.body())).isEqualTo(packed);
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    Exchange recorded = recorded().get(0).exchange();
    assertThat(recorded.response().body().utf8()).isEqualTo("{\"plain\":true}");
    assertThat(Header.first(recorded.request().headers(), "Accept-Encoding")).hasValue("gzip");
  }

  @Test
  void anAnswerThatCannotBeSearchedForSecretsIsPassedOnAndNotRecorded() throws Exception {
    URI upstream = upstream(http -> {
      http.getResponseHeaders().set("Content-Encoding", "br");
      http.sendResponseHeaders(200, 4);
      http.getResponseBody().write(new byte[] {1, 2, 3, 4});
    });

    HttpResponse<byte[]> answer = get(proxy(upstream).baseUrl(), "br");

    assertThat(answer.body()).containsExactly(1, 2, 3, 4);
    assertThat(log).singleElement().asString().contains("not recorded");
    assertThat(Files.exists(folder.resolve("proxy.har"))).isFalse();
  }

  @Test
  void aRedirectIsPassedOnAndNotFollowed() throws Exception {
    URI upstream = upstream(http -> {
      http.getResponseHeaders().set("Location", "https://elsewhere.example/");
      http.sendResponseHeaders(307, -1);
    });

    HttpResponse<byte[]> answer = get(proxy(upstream).baseUrl(), "identity");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).hasValue("https://elsewhere.example/");
  }

  @Test
  void methodPathQueryHeadersAndBytesReachTheServerUnchanged() throws Exception {
    List<String> seen = new ArrayList<>();
    URI upstream = upstream(http -> {
      seen.add(http.getRequestMethod() + " " + http.getRequestURI());
      seen.add(String.valueOf(http.getRequestHeaders().get("X-Many")));
      seen.add(ByteString.of(http.getRequestBody().readAllBytes()).hex());
      http.sendResponseHeaders(204, -1);
    });
    byte[] body = {0, -1, 13, 10};

    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(proxy(upstream).baseUrl().resolve("/a%2Fb/c%20d?x=%3D&y"))
                .header("X-Many", "1")
                .header("X-Many", "2")
                .method("PATCH", BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray());

    assertThat(seen).containsExactly("PATCH /a%2Fb/c%20d?x=%3D&y", "[1, 2]", "00ff0d0a");
  }

  @Test
  void aBaseUrlWithAPathIsPrefixedToEachRequest() throws Exception {
    List<String> seen = new ArrayList<>();
    URI upstream = upstream(http -> {
      seen.add(http.getRequestURI().toString());
      http.sendResponseHeaders(204, -1);
    });

    get(proxy(upstream.resolve("/stage/")).baseUrl().resolve("/v1/x"), "identity");

    assertThat(seen).containsExactly("/stage/v1/x");
  }

  @Test
  void withoutAServerBehindItTheAnswerIs502AndNothingIsRecorded() throws Exception {
    URI nowhere;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
    }

    Reply reply = submit(proxy(nowhere).baseUrl(), "OPEN-CANARY-1", KEY, photos("VIN"));

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.text()).contains("got no answer from " + nowhere, "Nothing was recorded");
    assertThat(log).singleElement().asString().contains(" 502 ").doesNotContain("canary", "CANARY");
    assertThat(Files.exists(folder.resolve("proxy.har"))).isFalse();
  }

  @Test
  void anAnswerThatBreaksOffIsNotRecorded() throws Exception {
    URI upstream = upstream(http -> {
      http.sendResponseHeaders(200, 100);
      http.getResponseBody().write("{\"data\"".getBytes(StandardCharsets.UTF_8));
    });

    HttpResponse<byte[]> answer = get(proxy(upstream).baseUrl(), "identity");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(Files.exists(folder.resolve("proxy.har"))).isFalse();
  }

  @Test
  void whatIsLongPassesAsAWholeAndIsRecordedAsFarAsItMayBe() throws Exception {
    longestBody = 1_000;
    byte[] sent = "s".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    URI upstream = upstream(http -> {
      int length = http.getRequestBody().readAllBytes().length;
      http.sendResponseHeaders(200, 0);
      http.getResponseBody().write("r".repeat(length).getBytes(StandardCharsets.UTF_8));
    });

    HttpResponse<byte[]> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(proxy(upstream).baseUrl())
                .POST(BodyPublishers.ofByteArray(sent))
                .build(),
            BodyHandlers.ofByteArray());
    close();

    assertThat(answer.body()).hasSize(300_000);
    assertThat(log).singleElement().asString().contains("cut: the first 1000 of 300000 bytes");
    JsonNode entry =
        new ObjectMapper().readTree(folder.resolve("proxy.har").toFile()).at("/log/entries/0");
    assertThat(entry.at("/response/content/text").asText()).isEqualTo("r".repeat(1_000));
    assertThat(entry.at("/response/content/comment").asText())
        .isEqualTo("cut: the first 1000 of 300000 bytes");
    assertThat(entry.at("/request/postData/comment").asText()).startsWith("cut: ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSecretThatTheCutGoesThroughIsNotLeftByHalf(boolean gzip) throws Exception {
    longestBody = 1_000;
    ByteString plain = ByteString.encodeUtf8("x".repeat(985) + " " + KEY.orElseThrow() + " y");
    ByteString body = gzip ? Gzip.compress(plain) : plain;
    URI upstream = upstream(http -> {
      if (gzip) {
        http.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      http.sendResponseHeaders(200, body.size());
      body.write(http.getResponseBody());
    });

    submit(proxy(upstream).baseUrl(), "OPEN-1", KEY, photos("VIN"));
    close();

    JsonNode har = new ObjectMapper().readTree(folder.resolve("proxy.har").toFile());
    assertThat(har.at("/log/entries/0/response/content/text").asText())
        .as("cut behind the pseudonym")
        .endsWith("x REDACTED-KEY-1");
    assertThat(log).singleElement().asString().contains("cut: the first 1000");
    assertThat(Files.readString(folder.resolve("proxy.har"))).doesNotContainIgnoringCase("canary");
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

      HttpResponse<byte[]> answer = get(proxy(upstream).baseUrl(), "identity");

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("HTTP/2 only");
      server.join();
    }
  }

  private URI upstream(HttpHandler handler) throws IOException {
    LocalServer server = LocalServer.start(loopback(), (HttpExchange http) -> {
      try (http) {
        handler.handle(http);
      }
    });
    open.add(server);
    return server.baseUrl();
  }

  private RecordingProxy proxy(URI upstream) throws IOException {
    Metadata metadata = Sample.metadata(Origin.LIVE);
    RecordingProxy proxy = RecordingProxy.start(
        new Upstream(upstream, Trust.DEFAULT),
        loopback(),
        HarWriter.create(folder.resolve("proxy.har"), Sample.CONTRACT, metadata, List.of()),
        longestBody,
        log::add);
    open.add(proxy);
    return proxy;
  }

  private List<Recorded> recorded() throws IOException {
    return Sample.read(folder.resolve("proxy.har"));
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static HttpResponse<byte[]> get(URI url, String encoding)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url).header("Accept-Encoding", encoding).build(),
            BodyHandlers.ofByteArray());
  }
}
