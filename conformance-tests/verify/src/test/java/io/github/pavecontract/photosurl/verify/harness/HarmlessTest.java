package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without {@code --allow-submissions} no photo gets into a session that was given as open, nor into one
 * that was not given, and photos of one label at most into a session that was given as one that refuses
 * them: whatever else is given, and however the server behaves, be it that it lies.
 */
final class HarmlessTest {
  private static final List<String> OPEN =
      List.of("UCB-OPEN-A", "UCB-OPEN-B", "UCB-OPEN-C", "UCB-OPEN-D");
  private static final String SUBMITTED = "UCB-SUBMITTED";
  private static final String CLOSED = "UCB-CLOSED";
  private static final String FOREIGN = "UCB-FOREIGN";
  private static final String NOT_GIVEN = "UCB-NOT-GIVEN";
  private static final List<String> ALL = Stream.concat(
          OPEN.stream(), Stream.of(SUBMITTED, CLOSED, FOREIGN, NOT_GIVEN))
      .toList();

  /** Which inputs are given: none, one or four open sessions; one a bit, the three others, the second key. */
  static IntStream inputs() {
    return IntStream.range(0, 3 * 16);
  }

  static Stream<Named<Consumer<Answer>>> behaviours() {
    Map<String, Consumer<Answer>> behaviours = new LinkedHashMap<>();
    behaviours.put("says so", answer -> {});
    behaviours.put("answers an empty list", answer -> answer.text = "{\"data\":[]}");
    behaviours.put("answers nothing that can be read", answer -> answer.text = "done");
    behaviours.put(
        "has a broken head", answer -> answer.rewrite(s -> s.replace("HTTP/1.1", "ICY")));
    behaviours.put("fails", answer -> answer.error(500, "Internal error."));
    behaviours.put("redirects", answer -> answer.status = 302);
    for (int refusal : List.of(400, 401, 403, 404, 409, 410, 422)) {
      behaviours.put("says so as status " + refusal, answer -> answer.status = refusal);
      behaviours.put(
          "refuses as status " + refusal + " in words of its own",
          answer -> answer.error(refusal, "Not possible."));
    }
    behaviours.put("has flags that deny it", answer -> answer.each(r -> r.put("success", false)));
    behaviours.put(
        "denies it in words of its own",
        answer -> answer.each(r -> r.put("success", false).put("message", "Already there.")));
    behaviours.put(
        "has flags that are texts", answer -> answer.each(r -> r.put("success", "true")));
    behaviours.put("has no flags", answer -> answer.each(r -> r.remove("success")));
    behaviours.put("says so in place of an error", answer -> answer.error(400, Answer.SUBMITTED));
    behaviours.put("says so by label", answer -> {
      answer.status = 422;
      answer.json = JsonNodeFactory.instance.objectNode().put("VIN", Answer.SUBMITTED);
    });
    behaviours.put("lies in the words of a refusal", answer -> answer.each(answer::refuse));
    behaviours.put(
        "lies as if it had no such session",
        answer -> answer.error(404, "Session cannot be found with the given API-Key."));
    behaviours.put(
        "lies as if the session were closed",
        answer -> answer.error(400, "This session is already inspected or expired."));
    behaviours.put(
        "lies as if there were no key",
        answer -> answer.error(400, "Missing API-Key in authentication header."));
    behaviours.put("answers with no body", answer -> answer.text = "");
    behaviours.put("answers with no body as status 422", answer -> {
      answer.status = 422;
      answer.text = "";
    });
    behaviours.put("answers with a page", answer -> {
      answer.contentType = "text/html";
      answer.text = "<p>" + Answer.SUBMITTED + "</p>";
    });
    behaviours.put("refuses with a page", answer -> {
      answer.status = 403;
      answer.contentType = "text/html";
      answer.text = "<h1>Forbidden</h1>";
    });
    behaviours.put("limits the rate", answer -> answer.error(429, "Too many requests."));
    behaviours.put("closes the connection", answer -> answer.drop = true);
    behaviours.put("cuts its answer off", answer -> answer.rewrite(s -> s.substring(0, 60)));
    behaviours.put(
        "cuts its body off", answer -> answer.rewrite(s -> s.substring(0, s.length() - 9)));
    return behaviours.entrySet().stream().map(b -> Named.of(b.getKey(), b.getValue()));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whateverIsGiven(int inputs) throws IOException {
    assertHarmless(
        answer -> {},
        List.of(0, 1, 4).get(inputs / 16),
        (inputs & 1) > 0,
        (inputs & 2) > 0,
        (inputs & 4) > 0,
        (inputs & 8) > 0);
  }

  /** With what is given that most gets sent: sessions of each kind, and with those that take none alone. */
  @ParameterizedTest
  @MethodSource("behaviours")
  void whateverTheServerMakesOfIt(Consumer<Answer> behaviour) throws IOException {
    assertHarmless(behaviour, 4, true, true, true, true);
    assertHarmless(behaviour, 0, true, false, false, false);
    assertHarmless(behaviour, 1, false, true, true, false);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void whatMayHaveTakenAPhotoIsNamedAndLeftAlone(Consumer<Answer> behaviour) throws IOException {
    try (GreedyServer server = new GreedyServer(ALL, behaviour)) {
      RunResult result = run(settings(server.baseUrl(), 1, true, true, true, true));

      assertThat(result.findings())
          .filteredOn(finding -> finding.id().equals("session.in-doubt"))
          .extracting(Finding::sentence, finding -> finding.property("received"))
          .containsExactlyInAnyOrder(
              tuple(
                  inDoubt(SUBMITTED),
                  "signs of a submission and of a refusal of VIN in the session " + SUBMITTED),
              tuple(
                  inDoubt(CLOSED),
                  "signs of a submission and of a refusal of VIN in the session " + CLOSED),
              tuple(
                  inDoubt(FOREIGN),
                  "signs of a submission and of a refusal of VIN in the session " + FOREIGN));
      assertThat(result.finalPhotos())
          .extracting(FinalPhotos::sessionKey, FinalPhotos::perhaps)
          .containsExactlyInAnyOrder(
              tuple(SUBMITTED, List.of("VIN")),
              tuple(CLOSED, List.of("VIN")),
              tuple(FOREIGN, List.of("VIN")));
    }
  }

  static Stream<Named<Consumer<Answer>>> contradictions() {
    return Stream.of(
        Named.of("a flag", answer -> answer.each(r -> r.put("success", false))),
        Named.of("no flag", answer -> answer.each(r -> r.remove("success"))),
        Named.of("a status", answer -> answer.error(422, Answer.SUBMITTED)));
  }

  private static String inDoubt(String session) {
    return "The session " + session + " may have taken a photo though it was said to take none.";
  }

  @Test
  void whatTookAPhotoIsNamedWithBothReadingsAndLeftAlone() throws IOException {
    try (GreedyServer server = new GreedyServer(ALL, answer -> {})) {
      RunResult result = run(settings(server.baseUrl(), 1, true, true, true, true));

      assertThat(result.findings())
          .filteredOn(finding -> finding.id().equals("session.accepted"))
          .extracting(Finding::sentence)
          .containsExactlyInAnyOrder(
              "The session " + SUBMITTED + " took a photo though it was said to take none.",
              "The session " + CLOSED + " took a photo though it was said to take none.",
              "The session " + FOREIGN + " took a photo though it was said to take none.");
      assertThat(result.findings())
          .filteredOn(finding -> finding.id().equals("session.accepted"))
          .allSatisfy(finding -> {
            assertThat(finding.property("received"))
                .contains("success for VIN in the session UCB-");
            assertThat(finding.property("hint"))
                .contains(
                    "Either the API broke its promise, or the session is not what it was said");
          });
      assertThat(result.finalPhotos())
          .extracting(FinalPhotos::sessionKey, FinalPhotos::submitted)
          .containsExactlyInAnyOrder(
              tuple(SUBMITTED, List.of("VIN")),
              tuple(CLOSED, List.of("VIN")),
              tuple(FOREIGN, List.of("VIN")));
      assertThat(result.rows())
          .filteredOn(row -> row.id().equals("sessionClosed"))
          .singleElement()
          .satisfies(row -> assertThat(row.reason()).contains("is left alone"));
    }
  }

  /** Its refusals of malformed bodies are not documented, and it takes nothing that it does not say. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anHonestServerIsNotSaidToHaveTakenAnything(boolean allowSubmissions) throws IOException {
    Variant ownWords =
        new Variant("honest", "refuses what is malformed in words of its own", call -> {
          Answer answer = call.forward();
          boolean documented = answer.says("cannot be found")
              || answer.says("Missing API-Key")
              || answer.says("inspected");
          if (answer.isError() && !documented) {
            answer.error(422, "Unprocessable.");
          }
          return answer;
        });
    try (Sandbox sandbox = Sandbox.builder()
            .session("FOREIGN-1", SessionState.OPEN, "sandbox-stranger")
            .start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), ownWords)) {
      RunResult result = MatrixTest.run(server.baseUrl(), allowSubmissions);

      assertThat(result.findings())
          .filteredOn(finding -> finding.kind() != Kind.GAP)
          .as("findings")
          .isEmpty();
      assertThat(result.finalPhotos()).allSatisfy(photos -> {
        assertThat(photos.sessionKey()).startsWith("OPEN-");
        assertThat(photos.perhaps()).isEmpty();
      });
      assertThat(result.rows())
          .filteredOn(row -> row.result() == Check.Result.UNJUDGED)
          .extracting(row -> row.id() + ": " + row.reason())
          .isEmpty();
    }
  }

  private static void assertHarmless(
      Consumer<Answer> behaviour,
      int open,
      boolean submitted,
      boolean closed,
      boolean foreign,
      boolean second)
      throws IOException {
    try (GreedyServer server = new GreedyServer(ALL, behaviour)) {
      run(settings(server.baseUrl(), open, submitted, closed, foreign, second));

      List<String> never = new ArrayList<>(OPEN);
      never.add(NOT_GIVEN);
      never.forEach(session ->
          assertThat(server.photosIn(session)).as("photos in " + session).isEmpty());
      List.of(SUBMITTED, CLOSED, FOREIGN).forEach(session -> assertThat(server.photosIn(session))
          .as("labels of the photos in " + session)
          .hasSizeLessThanOrEqualTo(1));
    }
  }

  private static RunResult run(LiveSettings settings) {
    return new LiveRun("a greedy server", Contract.bundled(), settings, MatrixTest.SILENT).run();
  }

  private static LiveSettings settings(
      URI baseUrl, int open, boolean submitted, boolean closed, boolean foreign, boolean second) {
    return new LiveSettings(
        baseUrl,
        "a-key",
        second ? Optional.of("another-key") : Optional.empty(),
        new LiveSessions(
            OPEN.subList(0, open),
            Optional.of(SUBMITTED).filter(key -> submitted),
            Optional.of(CLOSED).filter(key -> closed),
            Optional.of(FOREIGN).filter(key -> foreign),
            Optional.empty()),
        false,
        Double.POSITIVE_INFINITY,
        1000,
        Duration.ofSeconds(2),
        Optional.empty(),
        Optional.empty(),
        Trust.DEFAULT);
  }
}
