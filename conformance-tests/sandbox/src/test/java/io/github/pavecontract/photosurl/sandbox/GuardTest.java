package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages can ask of a sandbox that stands beside their browser, by the requests that they send. */
final class GuardTest {
  private static final String API = "/v1/hotspots/OPEN-1/photos-url";

  private Sandbox sandbox = Sandbox.start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void start(SandboxBuilder builder) {
    sandbox.close();
    sandbox = builder.start();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /_sandbox/reset",
        "POST /_sandbox/fault?fault=drop",
        "POST /_sandbox/process?session=OPEN-1",
        "POST /_sandbox/state?session=OPEN-1&state=x",
        "GET /_sandbox/received",
        "GET /_sandbox/",
        "GET //_sandbox/received",
        "GET /",
        "GET /openapi.json",
        "GET /page.js",
      })
  void neitherAForeignPageNorARebookedNameReachesThePageOrTheControl(String request)
      throws IOException {
    assertThat(answer(request, "Origin: https://evil.example")).startsWith("HTTP/1.1 403 ");
    assertThat(answer(request, "Origin: null")).startsWith("HTTP/1.1 403 ");
    assertThat(answer(request, "Origin: http://localhost:1")).startsWith("HTTP/1.1 403 ");
    assertThat(answer(request, "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403 ");
    assertThat(raw(request, "Host: evil.example:" + port())).startsWith("HTTP/1.1 403 ");
    assertThat(raw(request, "Host: evil.example", "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(answer(request.replace(" ", " http://evil.example")))
        .as("the host of the target counts")
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void aRequestOfTwoOriginsIsOfAForeignOne() throws IOException {
    String own = "Origin: http://127.0.0.1:" + port();
    for (String other : List.of("Origin: https://evil.example", "Origin: null", own)) {
      assertThat(answer("POST /_sandbox/reset", own, other)).startsWith("HTTP/1.1 403 ");
      assertThat(answer("POST " + API, own, other, "API-Key: sandbox-key"))
          .doesNotContainIgnoringCase("access-control-allow-origin");
    }
  }

  @Test
  void whatIsRefusedIsNotDone() throws IOException {
    answer("POST /_sandbox/fault?fault=drop", "Origin: https://evil.example");
    answer("POST " + API, "API-Key: sandbox-key");
    answer("POST /_sandbox/reset", "Origin: https://evil.example");

    assertThat(sandbox.totals().requests()).isEqualTo(1);
    assertThat(sandbox.received().get(0).fault()).isEmpty();
  }

  @Test
  void itsOwnPageAndClientsThatAreNoBrowsersControlIt() throws IOException {
    assertThat(answer("POST /_sandbox/reset", "Origin: http://127.0.0.1:" + port()))
        .startsWith("HTTP/1.1 204 ");
    assertThat(answer("POST /_sandbox/reset")).startsWith("HTTP/1.1 204 ");
    assertThat(raw("POST /_sandbox/reset")).as("without Host").startsWith("HTTP/1.1 204 ");
    assertThat(answer("GET /", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
        .as("a link that somebody follows")
        .startsWith("HTTP/1.1 200 ");
    assertThat(answer(
            "POST /_sandbox/reset", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
        .as("a form that a page sends")
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void aNameThatIsAllowedAndAPageThatIsNamedControlIt() throws IOException {
    start(Sandbox.builder().allowHost("sandbox").cors(Cors.parse("https://app.example")));

    assertThat(raw("POST /_sandbox/reset", "Host: sandbox:8080")).startsWith("HTTP/1.1 204 ");
    assertThat(answer("POST /_sandbox/reset", "Origin: https://app.example"))
        .startsWith("HTTP/1.1 204 ");
  }

  @ParameterizedTest
  @CsvSource({
    "loopback, http://localhost:3000, true",
    "loopback, https://127.0.0.1, true",
    "loopback, http://[::1]:3000, true",
    "loopback, http://app.example, false",
    "loopback, http://localhost.evil.example, false",
    "loopback, null, false",
    "any, http://app.example, true",
    "none, http://localhost:3000, false",
    "https://app.example, https://app.example, true",
    "https://app.example, https://app.example:444, false",
    "https://app.example, http://localhost:3000, false",
  })
  void theApiAnswersThePagesThatItMay(String cors, String origin, boolean may) throws IOException {
    start(Sandbox.builder().cors(Cors.parse(cors)));

    String preflight = answer(
        "OPTIONS " + API,
        "Origin: " + origin,
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Headers: api-key,content-type");
    String asked = answer("POST " + API, "Origin: " + origin, "API-Key: sandbox-key");

    assertThat(preflight).startsWith(may ? "HTTP/1.1 204 " : "HTTP/1.1 403 ");
    for (String answer : List.of(preflight, asked)) {
      assertThat(answer.contains("Access-control-allow-origin: " + origin)).isEqualTo(may);
    }
    if (may) {
      assertThat(preflight).contains("Access-control-allow-headers: API-Key, Content-Type");
      assertThat(asked).contains("Vary: Origin");
    }
    assertThat(sandbox.totals().requests()).as("without the preflight").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.example", "https://app.example/", "ftp://a", "https://u@a", "", "*"})
  void whatIsNoOriginIsRefusedWithWhatToWrite(String text) {
    assertThatThrownBy(() -> Cors.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no origin. Write one such as https://app.example");
  }

  private int port() {
    return sandbox.baseUrl().getPort();
  }

  private String answer(String request, String... headers) throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Host: 127.0.0.1:" + port();
    return raw(request, all);
  }

  private String raw(String request, String... headers) throws IOException {
    URI baseUrl = sandbox.baseUrl();
    try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
      String head = request + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers)
          + (headers.length == 0 ? "" : "\r\n") + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
