package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.cli.DeviatingServer.Answer;
import io.github.pavecontract.photosurl.contract.ProviderState;
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
  private static final String ANOTHER_OPERATION = """
        /v1/sessions:
          post:
            operationId: openSession
            responses:
              "204":
                description: It is open.
      """;
  private static final String ITS_EVIDENCE = """
        - pointer: /paths/~1v1~1sessions/post
          basis: assumed
          reason: It is made up.
        - pointer: /paths/~1v1~1sessions/post/responses/204
          basis: assumed
          reason: It is made up.
      """;

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
  void gapsFailOnlyIfAskedFor() {
    assertThat(Run.of(Map.of(), "verify", "--fail-on", "gap").exitCode()).isZero();
    assertThat(Run.of(
                Map.of(),
                "verify",
                "--har",
                "../recording/src/test/resources/har/chromium.har",
                "--fail-on",
                "gap")
            .exitCode())
        .isEqualTo(1);
  }

  @Test
  void anOperationThatNobodyAsksIsAGap(@TempDir Path folder) throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(
        contract,
        Files.readString(Path.of("../../openapi/photos-url.yaml"))
            .replaceFirst("(?m)^components:$", ANOTHER_OPERATION + "$0")
            .replaceFirst("(?m)^x-evidence:$", "$0\n" + ITS_EVIDENCE.stripTrailing()));
    Run run = Run.of(Map.of(), "verify", "--contract", contract.toString());

    assertThat(run.out())
        .as(run.err())
        .contains("gap  Nothing observed the operation `openSession`.");
    assertThat(run.out()).contains("Kept as far as seen: 1 of 2 operations, 11 of 11 cases, ");
  }

  @Test
  void aCaseInAStateOfItsOwnIsServedFromItsExampleAndAGapOfALiveApi(@TempDir Path folder)
      throws IOException {
    String state = "the session is archived";
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(contract, withAnotherState(state));
    Run sandbox = Run.of(Map.of(), "verify", "--contract", contract.toString());

    assertThat(sandbox.exitCode()).as(sandbox.out() + sandbox.err()).isZero();
    assertThat(sandbox.out()).contains("case 12/12");
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity())) {
      assertThat(server.verify("--contract", contract.toString()).out())
          .contains("gap  Nothing observed the case `archived`.");
    }

    Files.writeString(
        contract,
        Files.readString(contract).replace(ProviderState.CLOSED.sentence(), "the session is over"));
    Run unknown = Run.of(Map.of(), "verify", "--contract", contract.toString());
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("the session is over", "remedy: ");
  }

  /** The contract with a case that is like another one, in a state that no target knows. */
  private static String withAnotherState(String state) throws IOException {
    return Files.readString(Path.of("../../openapi/photos-url.yaml"))
        .replaceAll("(?m)^( +)sessionClosed: (\\{.*)$", "$0\n$1archived: $2")
        .replace("sessionNotFound, sessionClosed]", "sessionNotFound, sessionClosed, archived]")
        .replaceFirst("(?m)^ {8}singlePhoto:\n {10}summary:", """
                    archived:
                      summary: An archived session takes no photos.
                      state: %s
                      apiKey: valid
                      request: archived
                      status: "400"
                      response: archived
                      sideEffect: none
            """.formatted(state) + "$0")
        .replaceFirst("(?m)^x-evidence:$", """
            $0
              - pointer: /paths/~1v1~1hotspots~1{session_key}~1photos-url/post/x-cases/archived
                basis: assumed
                reason: It is made up.""");
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
