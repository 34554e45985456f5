package io.github.pavecontract.photosurl.verify.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan makes the most of what it is given, and says what the rest would have taken. */
final class PlanTest {
  private static final Contract CONTRACT = Contract.bundled();

  @Test
  void oneOpenSessionIsFilledByTheLongestChain() {
    List<String> chain = plan(List.of("A"), true, 1000).steps().stream()
        .filter(step -> step.slots().get(0).state() == ProviderState.OPEN)
        .flatMap(step -> step.asks().stream())
        .map(Ask::id)
        .toList();

    assertThat(chain)
        .containsSubsequence(
            "singlePhoto",
            "unknown-key",
            "key-in-query",
            "label-alone",
            "new-url-as-sent",
            "labels-at-once",
            "mixedSubmission",
            "missingApiKey",
            "same-label-at-once",
            "shuffled-mixture",
            "every-label-final",
            "alreadySubmitted",
            "urls-as-sent",
            "json-with-escapes",
            "body-empty");
    assertThat(reason(plan(List.of("A"), true, 1000), "accepted"))
        .isEqualTo(
            "needs --allow-submissions and 2 open sessions (PAVE_OPEN_SESSIONS or --open-session)");
  }

  @Test
  void eachFurtherSessionEnablesMore() {
    assertThat(ids(plan(List.of("A", "B"), true, 1000))).contains("accepted", "other-urls-refused");
    assertThat(ids(plan(List.of("A", "B", "C"), true, 1000))).contains("shuffled-submission");
    assertThat(ids(plan(List.of("A", "B", "C", "D"), true, 1000))).contains("other-label-alone");
  }

  @Test
  void withoutTheBudgetNothingIsSubmitted() {
    Plan plan = plan(List.of("A", "B", "C", "D"), false, 1000);

    assertThat(plan.steps())
        .flatMap(Step::asks)
        .noneMatch(ask -> ask.sideEffect() == SideEffect.SUBMITS);
    assertThat(reason(plan, "singlePhoto")).startsWith("needs --allow-submissions");
  }

  @Test
  void withoutAnySessionWhatNeedsNoneIsAsked() {
    assertThat(ids(plan(List.of(), false, 1000)))
        .contains("sessionNotFound", "absent-first-photo", "missingApiKey", "body-empty")
        .doesNotContain("malformedBody");
  }

  @Test
  void whereRequestsAreLimitedTheLastOnesGo() {
    Plan all = plan(List.of("A"), true, 1000);
    Plan some = plan(List.of("A"), true, 20);

    assertThat(some.steps()).isEqualTo(all.steps().subList(0, 20));
    assertThat(reason(some, "body-empty")).isEqualTo("needs --max-requests of more than 20");
  }

  @Test
  void aFullRunFitsIntoTheDefaultLimit() {
    assertThat(plan(List.of("A", "B", "C", "D"), Optional.of("S"), true, 1000).requests())
        .isLessThanOrEqualTo(LiveSettings.DEFAULT_MAX_REQUESTS);
  }

  @ParameterizedTest
  @CsvSource({
    "submitted-label-alone, alreadySubmitted",
    "closed-label-alone, sessionClosed",
    "foreign-label-alone, foreignApiKey"
  })
  void aSessionThatIsSaidToRefuseGetsSinglePhotosFirst(String alone, String together) {
    List<String> ids = ids(plan(List.of("A"), Optional.of("S"), true, 1000));

    assertThat(ids.lastIndexOf(alone)).isNotNegative().isLessThan(ids.indexOf(together));
  }

  @Test
  void whatIsMissingForTheSecondKeyIsTheKey() {
    assertThat(reason(plan(List.of("A"), true, 1000), "second-key"))
        .isEqualTo("needs a second API key (PAVE_SECOND_API_KEY)");
  }

  private static Plan plan(List<String> open, boolean allowSubmissions, int maxRequests) {
    return plan(open, Optional.empty(), allowSubmissions, maxRequests);
  }

  private static Plan plan(
      List<String> open, Optional<String> submitted, boolean allowSubmissions, int maxRequests) {
    LiveSettings settings = new LiveSettings(
        URI.create("http://127.0.0.1:9/"),
        "a-key",
        Optional.empty(),
        new LiveSessions(open, submitted, Optional.of("C"), Optional.of("F"), Optional.empty()),
        allowSubmissions,
        1,
        maxRequests,
        Duration.ofSeconds(1),
        Optional.empty(),
        Optional.empty(),
        Trust.DEFAULT);
    return Plan.of(CONTRACT, settings, ProbeTable.read());
  }

  private static List<String> ids(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.asks().stream())
        .map(Ask::id)
        .toList();
  }

  private static String reason(Plan plan, String id) {
    return plan.skips().stream()
        .filter(skip -> skip.ask().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reason();
  }
}
