package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.stage.LiveStage;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import io.github.pavecontract.photosurl.sandbox.Received;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.verify.harness.TwistedServer;
import io.github.pavecontract.photosurl.verify.harness.Variant;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to a live API, of which a sandbox knows no more than its well-known sessions. */
final class LiveStageTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final Pact PACT = ClientPact.of(CONTRACT);
  private static final String KEY = "sandbox-live-key";
  private static final List<String> OPEN =
      Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(number -> "OPEN-LIVE-" + number).toList();

  private static final LiveSessions SESSIONS = new LiveSessions(
      OPEN,
      Optional.of("SUBMITTED-LIVE"),
      Optional.of("CLOSED-LIVE"),
      Optional.of("FOREIGN-LIVE"),
      Optional.empty());

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void whatMaySubmitPhotosIsSkippedUnlessThatIsAllowed() throws Exception {
    Map<String, String> outcomes = verify(stage(sandbox.baseUrl(), false, 100));

    assertThat(sandbox.totals().submitted()).as("photos that were submitted").isZero();
    assertThat(outcomes.get("accepted")).contains("-Dphotosurl.options=--allow-submissions");
    assertThat(outcomes.get("unknownLabel")).contains("-Dphotosurl.options=--allow-submissions");
    assertThat(outcomes.get("alreadySubmitted"))
        .contains("-Dphotosurl.options=--allow-submissions");
    assertThat(outcomes.get("mixedSubmission")).contains("nobody but the API itself");
    assertThat(outcomes)
        .containsEntry("missingApiKey", "kept")
        .containsEntry("sessionNotFound", "kept")
        .containsEntry("foreignApiKey", "kept");
    assertThat(outcomes.get("sessionClosed")).contains("-Dphotosurl.options=--allow-submissions");
  }

  @Test
  void aSessionThatIsNotWhatItWasSaidToBeGetsOnePhotoAndIsLeftAlone() throws Exception {
    LiveSessions open = new LiveSessions(
        List.of("OPEN-LIVE-1"),
        Optional.of("OPEN-LIVE-2"),
        Optional.of("OPEN-LIVE-3"),
        Optional.of("OPEN-LIVE-4"),
        Optional.empty());
    Map<String, String> outcomes = verify(stage(sandbox.baseUrl(), open, false, 100));

    assertThat(sandbox.received().stream()
            .filter(received -> received.sessionKey().orElse("").startsWith("OPEN-"))
            .collect(Collectors.groupingBy(
                received -> received.sessionKey().orElseThrow(),
                Collectors.summingInt(received -> photos(received.body().utf8())))))
        .as("photos that each session got")
        .doesNotContainKey("OPEN-LIVE-1")
        .allSatisfy((session, photos) -> assertThat(photos).isEqualTo(1));
    assertThat(outcomes.get("foreignApiKey"))
        .contains("the session given as foreign has accepted the photo", "it is left alone");
    assertThat(outcomes.get("sessionClosed")).contains("--allow-submissions");
  }

  private static int photos(String body) {
    return body.split("\"photo_label\"", -1).length - 1;
  }

  @Test
  void eachRequestThatMaySubmitPhotosTakesASessionBehindThoseOfVerify() throws Exception {
    Map<String, String> outcomes = verify(stage(sandbox.baseUrl(), true, 100));

    assertThat(outcomes)
        .containsEntry("accepted", "kept")
        .containsEntry("singlePhoto", "kept")
        .containsEntry("unknownLabel", "kept");
    assertThat(sandbox.received())
        .filteredOn(received -> received.apiKey().isPresent())
        .extracting(received -> received.sessionKey().orElseThrow())
        .filteredOn(key -> key.startsWith("OPEN-LIVE-"))
        .containsExactlyInAnyOrder("OPEN-LIVE-5", "OPEN-LIVE-6", "OPEN-LIVE-7");
  }

  @Test
  void aSessionThatThePactMakesUpIsNeverAskedFor() throws Exception {
    verify(stage(sandbox.baseUrl(), true, 100));

    assertThat(sandbox.received())
        .extracting(received -> received.sessionKey().orElseThrow())
        .noneMatch(key -> key.startsWith("UCB-"));
  }

  @Test
  void noMoreRequestsAreSentThanAllowed() throws Exception {
    Map<String, String> outcomes = verify(stage(sandbox.baseUrl(), true, 2));

    assertThat(sandbox.received()).hasSize(2);
    assertThat(outcomes.values())
        .filteredOn(outcome -> outcome.contains("--max-requests allows no more than"))
        .hasSizeGreaterThan(5);
  }

  @Test
  void aKeyThatTheApiEchoesIsInNoMessage() throws Exception {
    Variant echo = Variant.answers("echo", "key and session", answer -> {
      answer.status = 418;
      answer.json.put("message", "You are " + KEY + " in CLOSED-LIVE");
    });
    try (TwistedServer server = new TwistedServer(sandbox.baseUrl(), echo)) {
      Map<String, String> outcomes = verify(stage(server.baseUrl(), true, 100));

      assertThat(outcomes.get("sessionNotFound")).contains("418").contains("You are ***");
      assertThat(outcomes.values())
          .noneMatch(outcome -> outcome.contains(KEY) || outcome.contains("CLOSED-LIVE"));
    }
  }

  @Test
  void onlyRequestsThatHaveAKeyInThePactAreSentWithOne() throws Exception {
    verify(stage(sandbox.baseUrl(), true, 100));

    assertThat(sandbox.received())
        .extracting(Received::apiKey)
        .containsOnly(Optional.of(KEY), Optional.empty());
    assertThat(sandbox.received())
        .filteredOn(received -> received.apiKey().isEmpty())
        .as("missingApiKey and missingApiKeySinglePhoto")
        .hasSize(2);
  }

  /** For each interaction: kept, or why it is not, or why it was not asked. */
  private static Map<String, String> verify(PactStage stage) throws IOException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (Interaction interaction : PACT.getInteractions()) {
      String outcome;
      try {
        List<String> problems =
            new JvmVerification(CONTRACT, PACT).of((SynchronousRequestResponse) interaction, stage);
        outcome = problems.isEmpty() ? "kept" : problems.toString();
      } catch (UnreachableException | AssertionError e) {
        outcome = String.valueOf(e.getMessage());
      }
      outcomes.put(interaction.getDescription().replaceFirst(":.*", ""), outcome);
    }
    return outcomes;
  }

  private static PactStage stage(URI baseUrl, boolean allowSubmissions, int maxRequests) {
    return stage(baseUrl, SESSIONS, allowSubmissions, maxRequests);
  }

  private static PactStage stage(
      URI baseUrl, LiveSessions sessions, boolean allowSubmissions, int maxRequests) {
    return new LiveStage(
        new LiveSettings(
            baseUrl,
            KEY,
            Optional.empty(),
            sessions,
            allowSubmissions,
            Double.POSITIVE_INFINITY,
            maxRequests,
            Duration.ofSeconds(5),
            Optional.empty(),
            Optional.empty(),
            Trust.DEFAULT),
        CONTRACT,
        Stages.TAKEN_BY_VERIFY);
  }
}
