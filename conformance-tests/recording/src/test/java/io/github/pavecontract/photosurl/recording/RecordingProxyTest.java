package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recording proxy passes on, and what it writes of it. */
final class RecordingProxyTest {
  private static final Optional<String> KEY = Optional.of("sandbox-canary");

  @AutoClose
  private final ProxyScene scene;

  RecordingProxyTest(@TempDir Path folder) {
    scene = new ProxyScene(folder);
  }

  @Test
  void whatAClientExchangesIsPassedOnRecordedAndLoggedWithoutItsKeys() throws Exception {
    Sandbox sandbox = Sandbox.start();
    scene.opened(sandbox, sandbox::close);
    URI proxy = scene.proxy(sandbox.baseUrl());

    Reply first = submit(proxy, "OPEN-CANARY-1", KEY, photos("VIN"));
    Reply second = submit(proxy, "OPEN-CANARY-1", KEY, photos("VIN"));

    assertThat(first.text()).contains("successfully submitted");
    assertThat(second.text()).contains("still under processing");
    assertThat(sandbox.received()).extracting(r -> r.apiKey()).containsOnly(KEY);
    assertThat(scene.recording()).as("before all that will be secret is known").doesNotExist();
    scene.close();
    String recording = Files.readString(scene.recording());
    assertThat(Sample.read(scene.recording()))
        .extracting(recorded -> recorded.exchange().response().body().utf8())
        .containsExactly(first.text(), second.text());
    assertThat(recording)
        .contains("/v1/hotspots/REDACTED-SESSION-1/photos-url", "\"origin\" : \"sandbox\"")
        .doesNotContainIgnoringCase("canary");
    assertThat(scene.log())
        .containsOnly("POST /v1/hotspots/REDACTED-SESSION-1/photos-url 200")
        .hasSize(2);
  }

  @Test
  void aCompressedAnswerIsPassedOnAsItIsAndRecordedAsText() throws Exception {
    ByteString packed = Gzip.compress(ByteString.encodeUtf8("{\"plain\":true}"));
    URI upstream = scene.upstream(http -> {
      http.getResponseHeaders().set("Content-Type", "application/json");
      http.getResponseHeaders().set("Content-Encoding", "gzip");
      http.sendResponseHeaders(200, packed.size());
      packed.write(http.getResponseBody());
    });

    HttpResponse<byte[]> answer = ProxyScene.get(scene.proxy(upstream), "gzip, br");
    scene.close();

    assertThat(ByteString.of(answer.body())).isEqualTo(packed);
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    Exchange recorded = scene.recorded().get(0).exchange();
    assertThat(recorded.response().body().utf8()).isEqualTo("{\"plain\":true}");
    assertThat(Header.first(recorded.request().headers(), "Accept-Encoding")).hasValue("gzip");
  }

  @Test
  void anAnswerThatCannotBeSearchedForSecretsIsPassedOnAndNotRecorded() throws Exception {
    URI upstream = scene.upstream(http -> {
      http.getResponseHeaders().set("Content-Encoding", "br");
      http.sendResponseHeaders(200, 4);
      http.getResponseBody().write(new byte[] {1, 2, 3, 4});
    });

    HttpResponse<byte[]> answer = ProxyScene.get(scene.proxy(upstream), "br");

    assertThat(answer.body()).containsExactly(1, 2, 3, 4);
    assertThat(scene.log()).singleElement().asString().contains("not recorded");
    assertThat(Files.exists(scene.recording())).isFalse();
  }

  @Test
  void aRedirectIsPassedOnAndNotFollowed() throws Exception {
    URI upstream = scene.upstream(http -> {
      http.getResponseHeaders().set("Location", "https://elsewhere.example/");
      http.sendResponseHeaders(307, -1);
    });

    HttpResponse<byte[]> answer = ProxyScene.get(scene.proxy(upstream), "identity");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).hasValue("https://elsewhere.example/");
  }

  @Test
  void methodPathQueryHeadersAndBytesReachTheServerUnchanged() throws Exception {
    List<String> seen = new ArrayList<>();
    URI upstream = scene.upstream(http -> {
      seen.add(http.getRequestMethod() + " " + http.getRequestURI());
      seen.add(String.valueOf(http.getRequestHeaders().get("X-Many")));
      seen.add(ByteString.of(http.getRequestBody().readAllBytes()).hex());
      http.sendResponseHeaders(204, -1);
    });
    byte[] body = {0, -1, 13, 10};

    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(scene.proxy(upstream).resolve("/a%2Fb/c%20d?x=%3D&y"))
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
    URI upstream = scene.upstream(http -> {
      seen.add(http.getRequestURI().toString());
      http.sendResponseHeaders(204, -1);
    });

    ProxyScene.get(scene.proxy(upstream.resolve("/stage/")).resolve("/v1/x"), "identity");

    assertThat(seen).containsExactly("/stage/v1/x");
  }
}
