package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers is not this API: exit code 2 with the remedy by name, and no violation. */
final class WrongTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"v1", "v1/", "v1/hotspots", "v1/hotspots/OPEN-1/photos-url", "v1/hotspots/x/y/"})
  void aBaseUrlWithAPartOfThePathIsCorrected(String path) {
    try (Sandbox sandbox = Sandbox.start()) {
      Run run = verify(sandbox.baseUrl() + path);

      assertIsUnjudged(run);
      assertThat(run.err()).contains("Use " + sandbox.baseUrl() + " as the base URL.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>Welcome</html> | Correct the base URL, or log in to the network",
        "404 | text/html | <html>Not Found</html> | Correct the base URL",
        "404 | application/json | {\"detail\":\"Not Found\"} | Correct the base URL",
        "302 | text/html | <html>Log in</html> | Log in to the network if that is its portal",
        "400 | text/plain | Client sent an HTTP request to an HTTPS server. | Use https:// in the base"
      })
  void whatAnswersEveryQuestionInTheSameWayHasUnderstoodNone(
      int status, String type, String body, String remedy) throws IOException {
    try (FixedAnswer server = new FixedAnswer(status, type, body)) {
      Run run = verify(server.baseUrl());

      assertIsUnjudged(run);
      assertThat(run.err()).contains(remedy);
    }
  }

  @Test
  void tlsToAPlainPortNamesTheScheme() {
    try (Sandbox sandbox = Sandbox.start()) {
      Run run = verify(sandbox.baseUrl().toString().replace("http:", "https:"));

      assertIsUnjudged(run);
      assertThat(run.err()).contains("does not speak TLS there", "may need http://");
    }
  }

  @Test
  void httpToATlsPortNamesTheScheme() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(UnaryOperator.identity(), new PrivateCa().server())) {
      Run run = verify(server.baseUrl().replace("https:", "http:"));

      assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
      assertThat(run.out()).doesNotContain("VIOLATION");
    }
  }

  @Test
  void theCertificateOfAPrivateAuthorityNamesTheOption() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(UnaryOperator.identity(), new PrivateCa().server())) {
      Run run = verify(server.baseUrl());

      assertIsUnjudged(run);
      assertThat(run.err()).contains("--ca FILE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 403 Forbidden", "HTTP/1.1 502 Bad Gateway", "HTTP/1.1 200"})
  void whatAProxyRefusesIsNotTheApis(String answer) throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(() -> answerOnce(proxy, answer));
      Run run = verify("https://api.example", "--proxy", "127.0.0.1:" + proxy.getLocalPort());

      assertIsUnjudged(run);
      assertThat(run.err())
          .contains("The proxy 127.0.0.1:" + proxy.getLocalPort(), "NO_PROXY=api.example");
      assertThat(run.out()).doesNotContain("Final now", "NO ANSWER");
      assertThat(answered).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  private static void answerOnce(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      String end = answer.endsWith("200") ? "" : "\r\n\r\n";
      socket.getOutputStream().write((answer + end).getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run verify(String baseUrl, String... options) {
    return Run.of(
        Map.of("PAVE_API_KEY", Sandbox.API_KEY),
        Stream.concat(
                Stream.of(
                    "verify",
                    "--rate",
                    "1000",
                    "--timeout",
                    "2s",
                    "--open-session",
                    "OPEN-1",
                    "--base-url",
                    baseUrl),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private static void assertIsUnjudged(Run run) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out())
        .contains("Nothing could be judged: ")
        .doesNotContain("VIOLATION", "DRIFT");
  }
}
