package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.cli.DeviatingServer.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: every case is submitted, and every deviation of an answer is seen. */
final class VerifyCommandTest {
  @Test
  void theSandboxAnswersEveryCaseAsTheContractSays() {
    Run run = Run.of(Map.of(), "verify");

    assertThat(run.out()).contains("The contract is kept: ", ", 0 violations, 0 drift, 0 gaps; ");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void aLiveApiIsJudgedLikeTheSandbox() throws IOException {
    try (DeviatingServer server = new DeviatingServer(answer -> answer)) {
      Run run = server.verify();

      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }
  }

  @Test
  void aDeviationIsOneFindingWithAllThatOneNeeds() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("\"success\":true", "\"success\":\"true\""))) {
      Run run = server.verify();

      assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
      assertThat(run.out().lines().filter(line -> line.startsWith("VIOLATION")))
          .singleElement()
          .asString()
          .startsWith("VIOLATION  schema.type  in ");
      assertThat(run.out())
          .contains("    expected  /data/0/success with type \"boolean\"\n")
          .containsPattern(
              "    contract  openapi/photos-url.yaml:[0-9]+ /components/schemas/PhotoResult")
          .contains("    evidence  documented: Sample Confirmation Response\n")
          .contains("    first in  singlePhoto, exchange ")
          .containsPattern("    again     curl -sSi .*'API-Key: '\"\\$PAVE_API_KEY\" ")
          .containsPattern("The contract is violated: [0-9]+ answers, 1 violation, ");
    }
  }

  @Test
  void driftIsToldAndFailsOnlyIfAskedFor() throws IOException {
    Run kept = withOneMoreProperty();
    Run failed = withOneMoreProperty("--fail-on", "drift");

    assertThat(kept.out())
        .contains("DRIFT  schema.undeclared-property", "/page = 1", "The contract is kept: ");
    assertThat(kept.exitCode()).isZero();
    assertThat(failed.exitCode()).isEqualTo(1);
  }

  private static Run withOneMoreProperty(String... more) throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("\"data\":", "\"page\":1,\"data\":"))) {
      return server.verify(more);
    }
  }

  @Test
  void theSummaryOfAJobGetsTheReportBehindWhatItHas(@TempDir Path folder) throws IOException {
    Path summary = Files.writeString(folder.resolve("summary.md"), "# Before\n");
    Run run = Run.of(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "verify");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(summary).content().startsWith("# Before\n## The contract is kept");
    assertThat(Run.of(Map.of("GITHUB_STEP_SUMMARY", folder.toString()), "verify"))
        .satisfies(broken -> {
          assertThat(broken.exitCode()).isEqualTo(2);
          assertThat(broken.err()).contains(folder.toString(), "Correct GITHUB_STEP_SUMMARY");
        });
  }

  @Test
  void jsonIsTheReportAndNothingElse() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("inspected", DeviatingServer.API_KEY))) {
      Run run = server.verify("--format", "json");

      JsonNode report = new ObjectMapper().readTree(run.out());
      assertThat(report.at("/verdict").asText()).isEqualTo("violated");
      assertThat(report.at("/findings").valueStream().map(f -> f.path("kind").asText()))
          .contains("violation");
      assertThat(report.at("/findings/0/id").asText()).isEqualTo("secret.api-key");
      assertThat(report.at("/checks").size()).isGreaterThan(50);
      assertThat(run.out()).doesNotContain(DeviatingServer.API_KEY);
    }
  }

  @Test
  void sessionsThatAreAllUnknownPointToTheKey() throws IOException {
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity())) {
      Map<String, String> environment = new HashMap<>(server.environment());
      environment.put("PAVE_API_KEY", "a-key-of-nobody");
      for (String[] line : new String[][] {{"verify", "--allow-submissions"}, {"verify"}}) {
        Run run = Run.of(environment, line);

        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.out()).contains("Nothing could be judged: ", "Check PAVE_API_KEY first");
      }
    }
  }

  @Test
  void anOpenSessionThatWasUsedIsAViolationWithAHint() throws IOException {
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity())) {
      assertThat(server.verify().exitCode()).isZero();
      Run again = server.verify();

      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.out())
          .contains("result.refused", "If the session was used before, supply one without photos.");
    }
  }

  @Test
  void anUnreachableServerCannotBeJudged() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Run run = Run.of(
        Map.of("PAVE_API_KEY", "secret-key"), "verify", "--base-url", "http://127.0.0.1:" + free);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "photos-url verify: http://127.0.0.1:" + free
                + "/: There is no answer from the live API at ",
            "Check the base URL")
        .doesNotContain("secret-key", "\tat ");
  }

  @Test
  void aServerThatDropsOneConnectionIsStillJudgedByTheOthers() throws IOException {
    try (DeviatingServer server = new DeviatingServer(a -> {
      if (a.status() == 404) {
        throw new IllegalStateException("drops the connection");
      }
      return a;
    })) {
      Run run = server.verify();

      assertThat(run.out()).contains("sessionNotFound", "NO ANSWER: ", "protocol.no-answer");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aKeyThatTheServerEchoesIsNotPrinted() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("\"VIN\"", "\"" + DeviatingServer.API_KEY + "\""))) {
      Run run = server.verify();

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out() + run.err())
          .contains("VIOLATION")
          .doesNotContain(DeviatingServer.API_KEY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON ; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/json; version=1"
      })
  void legalMediaTypesAreNoFinding(String contentType) throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> new Answer(a.status(), contentType, a.body()))) {
      Run run = server.verify();

      assertThat(run.exitCode()).as(run.out()).isZero();
    }
  }

  @Test
  void aBaseUrlNeedsAnApiKey() {
    Run run =
        Run.of(Map.of("PAVE_API_KEY", " "), "verify", "--base-url", "https://openapi.paveapi.com");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("the live API needs an API key: export PAVE_API_KEY first.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi.paveapi.com",
        "ftp://openapi.paveapi.com",
        "https://u@openapi.paveapi.com",
        "https://h/?q",
        "https:///x",
        "::"
      })
  void whatIsNoBaseUrlIsAUsageError(String url) {
    Run run = Run.of(Map.of("PAVE_API_KEY", "key"), "verify", "--base-url", url);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--base-url: ").doesNotContain("\tat ");
  }

  @Test
  void aKeyThatNoHeaderCanCarryIsRefusedWithoutPrintingIt() {
    Run run =
        Run.of(Map.of("PAVE_API_KEY", "secret\nkey"), "verify", "--base-url", "http://127.0.0.1:9");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("PAVE_API_KEY: apiKey").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox-deviating", "c2FuZGJveC1kZXZpYXRpbmc=", "sandbox%2Ddeviating"})
  void aKeyThatTheServerEchoesInAnyEncodingIsALeakAndNotPrinted(String echo) throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("cannot be found", echo + " is unknown"))) {
      Run run = server.verify();

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .contains("the API key of the request stands in the body")
          .doesNotContain(echo);
    }
  }
}
