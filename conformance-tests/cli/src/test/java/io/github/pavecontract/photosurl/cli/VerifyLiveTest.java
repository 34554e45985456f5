package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.cli.DeviatingServer.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live API by options and environment, played by a sandbox. */
final class VerifyLiveTest {
  private LiveApi api;

  @BeforeEach
  void start() throws IOException {
    api = LiveApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theFirstLinesSayWhatIsTestedAndHowMuchIsSent() {
    Run run = api.verify(Map.of());

    assertThat(run.out())
        .startsWith(
            "Testing the live API at " + api.sandbox().baseUrl() + " against contract 1.0.0.\n")
        .containsPattern(
            "\nWill send [0-9]+ requests, at most 1000 a second; 8 cases cannot be run.\n");
    assertThat(run.exitCode()).as(run.out()).isZero();
  }

  @Test
  void everySessionByOptionRunsEveryCase() {
    Run run = api.verify(
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
    Run run = api.verify(
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
    Run run = api.verify(Map.of(), "--open-session=A,B", "--submitted-session=S");

    assertThat(api.sandbox().totals().submitted()).isZero();
    assertThat(run.out()).contains("not run: needs --allow-submissions");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void anOptionWinsOverTheEnvironment() {
    api.verify(Map.of("PAVE_CLOSED_SESSION", "X"), "--closed-session=C");

    assertThat(api.sandbox().received())
        .extracting(received -> received.sessionKey().orElse(""))
        .contains("C")
        .doesNotContain("X");
  }

  @Test
  void theSandboxOptionWinsOverTheEnvironment() {
    Run run = Run.of(
        Map.of("PAVE_BASE_URL", api.sandbox().baseUrl().toString(), "PAVE_API_KEY", LiveApi.KEY),
        "verify",
        "--sandbox");

    assertThat(run.out()).startsWith("Testing the embedded sandbox against contract ");
    assertThat(api.sandbox().totals().requests()).isZero();
  }

  @Test
  void aSessionCommandNamesTheSessions() {
    Run run = api.verify(Map.of(), "--session-command", "printf '%s\\n'");

    assertThat(api.sandbox().received())
        .extracting(received -> received.sessionKey().orElse(""))
        .contains("open", "closed", "submitted");
    assertThat(run.exitCode()).as("the sandbox has no such sessions").isEqualTo(2);
  }

  @Test
  void aSessionCommandThatFailsEndsTheRunWithItsReason() {
    Run run = api.verify(Map.of(), "--session-command", "exit 7 #");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "Not judged to the end: --session-command `exit 7 # submitted` ended with exit code 7");
  }

  @Test
  void whatTheTimeLimitCutsOffIsUnjudged() {
    Run run = api.verify(Map.of(), "--max-time", "1ms", "--open-session=A");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("the run took longer than --max-time, 1ms. Raise --max-time");
  }

  @Test
  void noSessionIsTwoThings() {
    Run run = api.verify(Map.of(), "--open-session=A,B", "--closed-session=B");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("the session B is named twice.");
    assertThat(api.sandbox().totals().requests()).isZero();
  }

  @Test
  void theKeyGoesOverPlainHttpToThisMachineOnlyUnlessAllowed() {
    Run refused =
        Run.of(Map.of("PAVE_API_KEY", LiveApi.KEY), "verify", "--base-url", "http://192.0.2.1/");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("use https. Nothing was sent; --allow-plain-http");
    assertThat(Run.of(
                Map.of("PAVE_API_KEY", LiveApi.KEY),
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
    Run run = api.verify(Map.of(), "--closed-session=A");

    assertThat(api.sandbox().totals().submitted()).isEqualTo(1);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "VIOLATION  session.accepted",
            "The session A took a photo though it was said to take none.",
            "Final now in A: VIN.",
            "the session A took a photo that it should have refused, and is left alone");
  }

  @Test
  void noMoreThanMaxRequestsAreSent() {
    Run run = api.verify(Map.of(), "--open-session=A", "--max-requests=2");

    assertThat(api.sandbox().totals().requests()).isEqualTo(2);
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
          Map.of("PAVE_API_KEY", LiveApi.KEY),
          "verify",
          "--base-url",
          "http://127.0.0.1:" + silent.getLocalPort(),
          "--timeout",
          "700ms");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("no answer within 700ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1400));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "\u00fc", "%2F", "?a#b", "photos-url"})
  void anySessionKeyIsEncodedInEachRequest(String key) {
    Run run = api.verify(Map.of(), "--open-session", key);

    assertThat(run.out()).doesNotContain("VIOLATION");
  }

  @Test
  void badNumbersAreUsageErrors() {
    assertThat(api.verify(Map.of(), "--rate=0").err()).contains("--rate: give a number above 0");
    assertThat(api.verify(Map.of(), "--max-requests=0").err()).contains("--max-requests: give");
    assertThat(api.verify(Map.of(), "--timeout=5").err()).contains("`5` is no duration.");
    assertThat(api.verify(Map.of(), "--ca=none.pem").err())
        .contains("none.pem: The file cannot be read: it does not exist.");
  }
}
