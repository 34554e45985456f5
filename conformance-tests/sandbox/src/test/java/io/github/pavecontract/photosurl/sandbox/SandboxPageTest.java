package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the sandbox, as HTTP. */
@PhotosUrlSandbox
final class SandboxPageTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                     | text/html; charset=utf-8",
        "/page.css             | text/css; charset=utf-8",
        "/page.js              | text/javascript; charset=utf-8",
        "/swagger-ui.css       | text/css; charset=utf-8",
        "/swagger-ui-bundle.js | text/javascript; charset=utf-8",
        "/swagger-ui-bundle.js.LICENSE.txt | text/plain; charset=utf-8",
        "/favicon.png          | image/png",
        "/openapi.json         | application/json",
      })
  void eachFileOfThePageIsThere(String path, String mediaType, URI baseUrl) throws Exception {
    HttpResponse<String> got = send("GET", baseUrl.resolve(path));
    HttpResponse<String> head = send("HEAD", baseUrl.resolve(path));

    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.headers().firstValue("Content-Type")).hasValue(mediaType);
    assertThat(got.body()).isNotBlank();
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void thePageIsFilledInAndMayLoadNothingFromElsewhere(URI baseUrl) throws Exception {
    HttpResponse<String> page = send("GET", baseUrl);

    assertThat(page.body()).as("placeholders that were not filled in").doesNotContain("{{");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("http");
    assertThat(page.body()).doesNotContain("src=\"http").doesNotContain("href=\"http");
  }

  @Test
  void theOpenApiFileSendsItsReadersToTheSandbox(URI baseUrl) throws Exception {
    JsonNode openapi = new ObjectMapper()
        .readTree(send("GET", baseUrl.resolve("/openapi.json")).body());

    assertThat(openapi.at("/servers")).hasToString("[{\"url\":\"/\"}]");
    assertThat(openapi.at("/paths").fieldNames().next())
        .isEqualTo("/v1/hotspots/{session_key}/photos-url");
  }

  @Test
  void anotherMethodIsNotAllowed(URI baseUrl) throws Exception {
    HttpResponse<String> answer = send("POST", baseUrl);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/index.html",
        "/../page.css",
        "/page/../../SandboxPage.class",
        "/%2e%2e/SandboxPage.class",
        "/swagger-ui/swagger-ui.css",
      })
  void anythingElseIsNotFoundAndSaysWhatThereIs(String path, URI baseUrl) throws Exception {
    String answer = raw(baseUrl, path, "127.0.0.1");

    assertThat(answer)
        .startsWith("HTTP/1.1 404 ")
        .contains("POST /v1/hotspots/{session_key}/photos-url", "GET /");
  }

  @Test
  void theCurlLineNamesTheHostThatTheBrowserAskedFor(URI baseUrl) throws Exception {
    assertThat(raw(baseUrl, "/", "[::1]:9")).contains("curl -X POST 'http://[::1]:9/");
    try (Sandbox named = Sandbox.builder().allowHost("sandbox.example").start()) {
      assertThat(raw(named.baseUrl(), "/", "sandbox.example:8080"))
          .contains("curl -X POST 'http://sandbox.example:8080/");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sandbox.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "a.localhost",
        "<script>alert(1)</script>",
        "a b",
        "[::::]",
        "x:99999999999",
        "'",
        "a'b",
        "u@localhost",
        ""
      })
  void aHostThatIsNotOursIsRefused(String host, URI baseUrl) throws Exception {
    assertThat(raw(baseUrl, "/", host)).startsWith("HTTP/1.1 403 ").contains("--allow-host NAME");
  }

  private HttpResponse<String> send(String method, URI uri) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  /** What an answer looks like on the wire; clients would tidy up the path or refuse the host. */
  private static String raw(URI baseUrl, String path, String host) throws IOException {
    try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
