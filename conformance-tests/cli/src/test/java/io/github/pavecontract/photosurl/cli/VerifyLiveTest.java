package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.cli.DeviatingServer.Answer;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.sandbox.Fault;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live API by options and environment, played by a sandbox. */
final class VerifyLiveTest {
  private static final String KEY = "account-key-1";

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.builder()
        .session("A", SessionState.OPEN, KEY)
        .session("B", SessionState.OPEN, KEY)
        .session("S", SessionState.SUBMITTED, KEY)
        .session("C", SessionState.CLOSED, KEY)
        .session("F", SessionState.OPEN, "account-key-2")
        .start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void theFirstLinesSayWhatIsTestedAndHowMuchIsSent() {
    Run run = verify(Map.of());

    assertThat(run.out())
        .startsWith("Testing the live API at " + sandbox.baseUrl() + " against contract 1.0.0.\n")
        .containsPattern(
            "\nWill send [0-9]+ requests, at most 1000 a second; 8 cases cannot be run.\n");
    assertThat(run.exitCode()).as(run.out()).isZero();
  }

  @Test
  void everySessionByOptionRunsEveryCase() {
    Run run = verify(
        Map.of(),
        "--open-session=A,B",
        "--submitted-session=S",
        "--closed-session=C",
        "--foreign-session=F",
        "--allow-submissions");

    assertThat(run.out()).contains("The contract is kept: ", "case 11/11");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void everySessionByEnvironmentRunsEveryCase() {
    Run run = verify(
        Map.of(
            "PAVE_OPEN_SESSIONS", "A, B",
            "PAVE_SUBMITTED_SESSION", "S",
            "PAVE_CLOSED_SESSION", "C",
            "PAVE_FOREIGN_SESSION", "F"),
        "--allow-submissions");

    assertThat(run.out()).contains("The contract is kept: ", "case 11/11");
  }

  @Test
  void withoutAllowSubmissionsNothingIsSubmitted() {
    Run run = verify(Map.of(), "--open-session=A,B", "--submitted-session=S");

    assertThat(sandbox.totals().submitted()).isZero();
    assertThat(run.out()).contains("not run: needs --allow-submissions");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void anOptionWinsOverTheEnvironment() {
    verify(Map.of("PAVE_CLOSED_SESSION", "X"), "--closed-session=C");

    assertThat(sandbox.received())
        .extracting(received -> received.sessionKey().orElse(""))
        .contains("C")
        .doesNotContain("X");
  }

  @Test
  void theSandboxOptionWinsOverTheEnvironment() {
    Run run = Run.of(
        Map.of("PAVE_BASE_URL", sandbox.baseUrl().toString(), "PAVE_API_KEY", KEY),
        "verify",
        "--sandbox");

    assertThat(run.out()).startsWith("Testing the embedded sandbox against contract ");
    assertThat(sandbox.totals().requests()).isZero();
  }

  @Test
  void aSessionCommandNamesTheSessions() {
    Run run = verify(Map.of(), "--session-command", "printf '%s\\n'");

    assertThat(sandbox.received())
        .extracting(received -> received.sessionKey().orElse(""))
        .contains("open", "closed", "submitted");
    assertThat(run.exitCode()).as("the sandbox has no such sessions").isEqualTo(2);
  }

  @Test
  void aSessionCommandThatFailsEndsTheRunWithItsReason() {
    Run run = verify(Map.of(), "--session-command", "exit 7 #");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "Not judged to the end: --session-command `exit 7 # submitted` ended with exit code 7");
  }

  @Test
  void whatTheTimeLimitCutsOffIsUnjudged() {
    Run run = verify(Map.of(), "--max-time", "1ms", "--open-session=A");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("the run took longer than --max-time");
  }

  @Test
  void noSessionIsTwoThings() {
    Run run = verify(Map.of(), "--open-session=A,B", "--closed-session=B");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("the session B is named twice.");
    assertThat(sandbox.totals().requests()).isZero();
  }

  @Test
  void theKeyGoesOverPlainHttpToThisMachineOnlyUnlessAllowed() {
    Run refused = Run.of(Map.of("PAVE_API_KEY", KEY), "verify", "--base-url", "http://192.0.2.1/");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("use https. Nothing was sent; --allow-plain-http");
    assertThat(Run.of(
                Map.of("PAVE_API_KEY", KEY),
                "verify",
                "--base-url",
                "http://192.0.2.1/",
                "--timeout",
                "1ms",
                "--allow-plain-http")
            .out())
        .contains("Testing the live API at http://192.0.2.1/", "Nothing could be judged");
  }

  @Test
  void aClosedSessionThatIsOpenLosesOnePhotoAndIsNamed() {
    Run run = verify(Map.of(), "--closed-session=A");

    assertThat(sandbox.totals().submitted()).isEqualTo(1);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "VIOLATION  session.accepted",
            "The session A took a photo though it was said to take none.",
            "Final now in A: VIN.",
            "the session A took a photo that it should have refused, and is left alone");
  }

  @Test
  void onlyWhatAnEarlierReportDidNotHaveCounts(@TempDir Path folder) {
    verify(Map.of(), "--closed-session=A", "--report", folder.toString());
    String earlier = folder.resolve("report.json").toString();
    sandbox.reset();

    Run same = verify(Map.of(), "--closed-session=A", "--baseline", earlier);
    Run better = verify(Map.of(), "--closed-session=C", "--baseline", earlier);

    assertThat(same.exitCode()).as(same.out()).isZero();
    assertThat(same.out())
        .contains("Still there: violation session.accepted", "but for 1 violation that is known");
    assertThat(better.out()).contains("Gone: violation session.accepted");
  }

  @Test
  void theAcceptancesOfARunAcceptIt(@TempDir Path folder) {
    String file = folder.resolve("accept.yaml").toString();
    verify(Map.of(), "--closed-session=A", "--write-accept", file);
    sandbox.reset();

    Run run = verify(Map.of(), "--closed-session=A", "--accept", file);

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Accepted until ");
  }

  @Test
  void aRuleCanFailByItsId() {
    assertThat(verify(Map.of(), "--open-session=A", "--fail-on", "gap.case").exitCode())
        .isEqualTo(1);
    assertThat(verify(Map.of(), "--open-session=A", "--fail-on", "gap.body").exitCode())
        .isZero();
    assertThat(verify(Map.of(), "--fail-on", "gap.nothing").err())
        .contains("`gap.nothing` is no kind.");
  }

  @Test
  void whatIsPrintedShowsSessionKeysAndFilesPseudonyms(@TempDir Path folder) throws IOException {
    String session = "CLAIM-C3NPR4AGQZ";
    sandbox.prepare(ProviderState.CLOSED.sentence(), session, KEY);
    sandbox.inject(session, Fault.of(Fault.Kind.MALFORMED));

    Run hidden =
        verify(Map.of(), "--closed-session=" + session, "--report=" + folder.resolve("hidden"));
    verify(
        Map.of(),
        "--closed-session=" + session,
        "--report=" + folder.resolve("shown"),
        "--show-sessions");

    assertThat(hidden.out()).contains("/" + session + "/");
    for (String file : List.of("report.html", "report.json", "report.md", "junit.xml")) {
      assertThat(Files.readString(folder.resolve("hidden").resolve(file)))
          .as(file)
          .doesNotContainIgnoringCase(session);
    }
    assertThat(Files.readString(folder.resolve("hidden/report.json")))
        .contains("/REDACTED-SESSION-1/");
    assertThat(Files.readString(folder.resolve("shown/report.json"))).contains("/" + session + "/");
  }

  @Test
  void noMoreThanMaxRequestsAreSent() {
    Run run = verify(Map.of(), "--open-session=A", "--max-requests=2");

    assertThat(sandbox.totals().requests()).isEqualTo(2);
    assertThat(run.out()).contains("needs --max-requests of more than 2");
  }

  @Test
  void whetherAPhotoWasProcessedBeforeIsNotJudged() throws IOException {
    try (DeviatingServer server = new DeviatingServer(
        a -> a.replace("has been successfully processed", "is still under processing"))) {
      assertThat(server.verify().exitCode()).isZero();
    }
  }

  @Test
  void whatAFailedSubmissionLeavesBehindIsNotGuessed() throws IOException {
    AtomicBoolean failed = new AtomicBoolean();
    try (DeviatingServer server =
        new DeviatingServer(a -> a.status() == 200 && !failed.getAndSet(true)
            ? new Answer(500, a.contentType(), a.body())
            : a)) {
      Run run = server.verify();

      assertThat(run.out().lines().filter(line -> line.startsWith("VIOLATION")))
          .containsExactly("VIOLATION  status");
    }
  }

  @Test
  void aTargetThatDoesNotAnswerCostsOneTimeLimit() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      long start = System.nanoTime();
      Run run = Run.of(
          Map.of("PAVE_API_KEY", KEY),
          "verify",
          "--base-url",
          "http://127.0.0.1:" + silent.getLocalPort(),
          "--timeout",
          "700ms");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("no answer within 700 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1400));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "\u00fc", "%2F", "?a#b", "photos-url"})
  void anySessionKeyIsEncodedInEachRequest(String key) {
    Run run = verify(Map.of(), "--open-session", key);

    assertThat(run.out()).doesNotContain("VIOLATION");
  }

  @Test
  void badNumbersAreUsageErrors() {
    assertThat(verify(Map.of(), "--rate=0").err()).contains("--rate: give a number above 0");
    assertThat(verify(Map.of(), "--max-requests=0").err()).contains("--max-requests: give");
    assertThat(verify(Map.of(), "--timeout=5").err()).contains("`5` is no duration.");
    assertThat(verify(Map.of(), "--ca=none.pem").err())
        .contains("none.pem: The file cannot be read: it does not exist.");
  }

  private Run verify(Map<String, String> more, String... options) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PAVE_BASE_URL", sandbox.baseUrl().toString());
    environment.put("PAVE_API_KEY", KEY);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "verify";
    arguments[1] = "--rate=1000";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.of(environment, arguments);
  }
}
