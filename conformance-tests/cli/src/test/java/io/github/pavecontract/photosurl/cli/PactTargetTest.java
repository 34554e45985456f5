package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.cli.Pacts.FOLDER;
import static io.github.pavecontract.photosurl.cli.Pacts.V2;
import static io.github.pavecontract.photosurl.cli.Pacts.V3;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code pact --verify} says where something else answers, and what it may cost where the API does. */
final class PactTargetTest {
  /** A pact of one interaction, and all of them. */
  private static final List<String> ONE_AND_ALL =
      List.of(FOLDER.resolve(V2).toString(), FOLDER.toString());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>Welcome</html> | Correct the base URL, or log in to the network",
        "302 | text/html | <html>Log in</html> | Log in to the network if that is its portal",
        "400 | text/plain | Client sent an HTTP request to an HTTPS server. | Use https:// in the base",
        "429 | text/plain | Slow down | Unjudged: status 429 in 10 exchanges, which limits the rate",
        "503 | text/html | <html>Maintenance</html> | Unjudged: status 503 in 10 exchanges, which is a",
      })
  void whatIsNotTheApiBlamesNoPact(int status, String type, String body, String remedy)
      throws IOException {
    try (FixedAnswer server = new FixedAnswer(status, type, body)) {
      for (String pacts : ONE_AND_ALL) {
        Run run = verify(server.baseUrl(), pacts);

        assertIsUnjudged(run);
        assertThat(run.out())
            .containsPattern(remedy.replace(" in 10 exchanges", " in [0-9]+ exchanges?"));
      }
    }
  }

  @Test
  void theSameJsonForEveryQuestionIsNotTheApiEither() throws IOException {
    try (FixedAnswer server =
        new FixedAnswer(404, "application/json", "{\"detail\":\"Not Found\"}")) {
      Run run = verify(
          server.baseUrl(),
          FOLDER.toString(),
          "--closed-session=CLOSED-1",
          "--foreign-session=FOREIGN-1");

      assertIsUnjudged(run);
      assertThat(run.out()).contains("Correct the base URL");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut   | 107 | 20  | the answer ends before its end",
        "stall | 107 | 20  | Find out why the API stalls, or allow it more with --timeout",
        "cut   | x   | 107 | Content-Length is not one decimal number",
      })
  void anAnswerThatCannotBeReadBlamesTheProviderAndNoPact(
      String end, String length, int bytes, String cause, @TempDir Path folder) throws IOException {
    String body = "{\"code\":404,\"message\":\"Session cannot be found with the given API-Key.\","
        + "\"timestamp\":\"2026-01-31T10:00:00Z\"}";
    String answer = "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: "
        + length + "\r\nConnection: close\r\n\r\n" + body.substring(0, bytes);
    ObjectNode pact = Pacts.read(V3);
    Pacts.put(
        pact,
        "/interactions/0/providerStates/0/name",
        TextNode.valueOf("the session does not exist"));
    ((ArrayNode) pact.path("interactions")).remove(1);
    Path file = Pacts.write(pact, folder.resolve("pact.json"));
    try (BrokenAnswer server = new BrokenAnswer(answer, end.equals("stall"))) {
      Run run = verify(server.baseUrl(), file.toString(), "--timeout", "300ms");

      assertIsUnjudged(run);
      assertThat(run.out()).contains(cause, "without an answer that can be read");
    }
  }

  @Test
  void aBodyThatIsNotTheJsonThatItIsSaidToBeBlamesTheProvider() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(answer -> answer.status() == 404 ? answer.replace("}", "") : answer)) {
      Run run = verify(
          server.baseUrl(),
          FOLDER.resolve(V2).toString(),
          FOLDER.resolve(V3).toString(),
          "--foreign-session=FOREIGN-1");

      assertIsUnjudged(run);
      assertThat(run.out()).contains("the body is not the JSON that its Content-Type announces");
    }
  }

  @Test
  void whatWasNeverSentIsNotFinal() {
    Run run = verify(
        "http://127.0.0.1:1",
        FOLDER.resolve("claims-v2.json").toString(),
        "--allow-submissions",
        "--open-session=OPEN-1");

    assertIsUnjudged(run);
    assertThat(run.out()).contains("Connection refused").doesNotContainIgnoringCase("final now");
  }

  @Test
  void whereNothingListensTheRemedyIsNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    for (String pacts : ONE_AND_ALL) {
      Run run = verify("http://127.0.0.1:" + port, pacts);

      assertIsUnjudged(run);
      assertThat(run.out())
          .contains("there is no answer from", "Check the base URL, its scheme too");
    }
  }

  @Test
  void httpToATlsPortBlamesNoPact() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(UnaryOperator.identity(), new PrivateCa().server())) {
      for (String pacts : ONE_AND_ALL) {
        assertIsUnjudged(verify(server.baseUrl().replace("https:", "http:"), pacts));
        assertIsUnjudged(verify(server.baseUrl(), pacts));
      }
    }
  }

  @Test
  void aViolationThatNeedsNoAnswerOutranksASilentTarget(@TempDir Path folder) throws IOException {
    ObjectNode pact = Pacts.read(V2);
    Pacts.put(pact, Pacts.RESPONSE + "/body/detail", IntNode.valueOf(1));
    Path file = Pacts.write(pact, folder.resolve("edited.json"));

    Run run = verify("http://127.0.0.1:1", file.toString());

    assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
    assertThat(run.out()).contains("there is no answer from", "undeclared-property");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void everyFormatNamesThePhotosThatBecameFinal(String format, @TempDir Path folder)
      throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      Run run = verify(
          sandbox.baseUrl().toString(),
          FOLDER.resolve("claims-v2.json").toString(),
          "--allow-submissions",
          "--open-session=OPEN-1",
          "--show-sessions",
          "--format",
          format,
          "--report",
          folder.toString());

      assertThat(sandbox.totals().submitted()).isPositive();
      assertThat(run.out()).contains("OPEN-1", "Front");
      try (Stream<Path> reports = Files.list(folder)) {
        assertThat(reports).hasSize(4).allSatisfy(report -> assertThat(report)
            .content(StandardCharsets.UTF_8)
            .contains("OPEN-1", "Front"));
      }
      Pacts.assertSatisfiesItsSchema(folder.resolve("report.json"));
    }
  }

  @Test
  void aSessionThatIsNotClosedLosesOnePhotoWhichIsNamed() {
    try (Sandbox sandbox = Sandbox.start()) {
      Run run = verify(
          sandbox.baseUrl().toString(),
          FOLDER.resolve("checkout-v4.json").toString(),
          "--closed-session=OPEN-1");

      assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
      assertThat(sandbox.totals().submitted()).isEqualTo(1);
      assertThat(run.out()).contains("pact.replay.accepted", "Final now in OPEN-1: ");
    }
  }

  private static Run verify(String baseUrl, String pacts, String... more) {
    List<String> arguments = new ArrayList<>(
        List.of("pact", "--verify", "--rate", "1000", "--base-url", baseUrl, pacts));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--timeout")) {
      arguments.addAll(List.of("--timeout", "20s"));
    }
    return Run.of(Map.of("PAVE_API_KEY", Sandbox.API_KEY), arguments.toArray(String[]::new));
  }

  private static void assertIsUnjudged(Run run) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out()).contains("Not judged to the end: ").doesNotContain("VIOLATION");
  }
}
