package io.github.pavecontract.photosurl.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pavecontract.photosurl.conformance.cli.DeviatingServer.Answer;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: every case is submitted, and every deviation of an answer is seen. */
final class VerifyCommandTest {
  @Test
  void theSandboxAnswersEveryCaseAsTheContractSays() {
    Run run = Run.of(Map.of(), "verify");

    assertThat(run.out())
        .contains(
            "All " + Contract.bundled().cases().size() + " answers are as the contract says.");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void theClientSendsWhateverItCanExpress() {
    assertThat(Run.of(Map.of(), "verify").out().lines())
        .anySatisfy(line -> assertThat(line).matches("accepted +documented +client +200 +200 +ok"))
        .anySatisfy(
            line -> assertThat(line).matches("missingApiKey +documented +raw +400 +400 +ok"))
        .anySatisfy(line -> assertThat(line).matches("malformedBody +assumed +raw +4XX +400 +ok"));
  }

  @Test
  void aLiveApiIsJudgedLikeTheSandbox() throws IOException {
    try (DeviatingServer server = new DeviatingServer(answer -> answer)) {
      Run run = server.verify();

      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deviations")
  void seesADeviation(String deviation, UnaryOperator<Answer> change, String message)
      throws IOException {
    try (DeviatingServer server = new DeviatingServer(change)) {
      Run run = server.verify();

      assertThat(run.exitCode()).as(deviation + "\n" + run.out() + run.err()).isEqualTo(1);
      assertThat(run.out()).contains("MISMATCH", message, "contract: openapi/photos-url.yaml:");
    }
  }

  static Stream<Arguments> deviations() {
    return Stream.of(
        deviation(
            "another status",
            a -> new Answer(a.status() + 1, a.contentType(), a.body()),
            "expected status 200, received 201"),
        deviation(
            "an undeclared status",
            a -> new Answer(500, a.contentType(), a.body()),
            "the contract declares no status 500"),
        deviation(
            "another media type",
            a -> new Answer(a.status(), "text/html", a.body()),
            "expected media type application/json, received text/html"),
        deviation(
            "no body", a -> new Answer(a.status(), a.contentType(), ""), "the body is not JSON"),
        deviation(
            "text after the JSON",
            a -> new Answer(a.status(), a.contentType(), a.body() + "x"),
            "the body is not JSON"),
        deviation(
            "a byte order mark",
            a -> new Answer(a.status(), a.contentType(), "\uFEFF" + a.body()),
            "byte order mark"),
        deviation(
            "a name twice",
            a -> a.replace("\"success\":true", "\"success\":true,\"success\":true"),
            "Duplicate"),
        deviation("another property name", a -> a.replace("\"success\"", "\"ok\""), "/data/0"),
        deviation(
            "another type",
            a -> a.replace("\"success\":true", "\"success\":\"true\""),
            "/data/0/success"),
        deviation("another label", a -> a.replace("\"VIN\"", "\"Vin\""), "does not hold: "),
        deviation(
            "another url",
            a -> a.replace("https://i.ibb.co", "https://i.ibb.cc"),
            "does not hold: "),
        deviation(
            "success against the message",
            a -> a.replace("\"success\":false", "\"success\":true"),
            "does not hold: "),
        deviation(
            "another message",
            a -> a.replace("cannot be updated", "can not be updated"),
            "does not hold: "),
        deviation(
            "another error message",
            a -> a.replace("Missing API-Key", "Missing API key"),
            "/message: expected"),
        deviation(
            "another code", a -> a.replace("\"code\":404", "\"code\":400"), "does not hold: "),
        deviation("no timestamp", a -> a.replace("\"timestamp\"", "\"time\""), "timestamp"),
        deviation(
            "a timestamp that is none",
            a -> new Answer(
                a.status(), a.contentType(), a.body().replaceAll("T([0-9]{2}:)", " at $1")),
            "/timestamp"),
        deviation(
            "one more property",
            a -> a.replace("\"data\":", "\"page\":1,\"data\":"),
            "/page: expected nothing, received 1"));
  }

  private static Arguments deviation(String name, UnaryOperator<Answer> change, String message) {
    return arguments(name, change, message);
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
            "photos-url verify: no answer to the case sessionNotFound from the live API at http://127.0.0.1:"
                + free,
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

      assertThat(run.out())
          .contains(
              "sessionNotFound",
              "NO ANSWER: ",
              "All 9 answers are as the contract says. 2 not answered.");
      assertThat(run.exitCode())
          .as("nothing is wrong, but not all could be judged")
          .isEqualTo(2);
    }
  }

  @Test
  void aKeyThatTheServerEchoesIsNotPrinted() throws IOException {
    try (DeviatingServer server =
        new DeviatingServer(a -> a.replace("\"VIN\"", "\"" + DeviatingServer.API_KEY + "\""))) {
      Run run = server.verify();

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out() + run.err())
          .contains("MISMATCH")
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
  void legalMediaTypesAreNoMismatch(String contentType) throws IOException {
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
