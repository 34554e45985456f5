package io.github.pavecontract.photosurl.verify.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan makes the most of what it is given, and says what the rest would have taken. */
final class PlanTest {
  private static final Contract CONTRACT = Contract.bundled();

  @Test
  void oneOpenSessionIsFilledByTheLongestChain() {
    List<String> chain = plan(List.of("A"), true, 100).steps().stream()
        .filter(step -> step.slot().state() == ProviderState.OPEN)
        .map(step -> step.ask().id())
        .toList();

    assertThat(chain)
        .containsSubsequence(
            "missingApiKey",
            "key-in-query",
            "singlePhoto",
            "mixedSubmission",
            "label-alone",
            "shuffled-mixture",
            "every-label-final",
            "alreadySubmitted",
            "unknown-key",
            "json-with-escapes",
            "body-empty");
    assertThat(reason(plan(List.of("A"), true, 100), "accepted"))
        .isEqualTo(
            "needs --allow-submissions and 2 open sessions (PAVE_OPEN_SESSIONS or --open-session)");
  }

  @Test
  void eachFurtherSessionEnablesMore() {
    assertThat(ids(plan(List.of("A", "B"), true, 100))).contains("accepted", "other-urls-refused");
    assertThat(ids(plan(List.of("A", "B", "C"), true, 100))).contains("shuffled-submission");
    assertThat(ids(plan(List.of("A", "B", "C", "D"), true, 100))).contains("other-label-alone");
  }

  @Test
  void withoutTheBudgetNothingIsSubmitted() {
    Plan plan = plan(List.of("A", "B", "C", "D"), false, 100);

    assertThat(plan.steps()).noneMatch(step -> step.ask().sideEffect() == SideEffect.SUBMITS);
    assertThat(reason(plan, "singlePhoto")).startsWith("needs --allow-submissions");
  }

  @Test
  void withoutAnySessionWhatNeedsNoneIsAsked() {
    assertThat(ids(plan(List.of(), false, 100)))
        .contains("sessionNotFound", "absent-first-photo", "body-empty")
        .doesNotContain("missingApiKey");
  }

  @Test
  void whereRequestsAreLimitedTheLastOnesGo() {
    Plan all = plan(List.of("A"), true, 100);
    Plan some = plan(List.of("A"), true, 20);

    assertThat(some.steps()).isEqualTo(all.steps().subList(0, 20));
    assertThat(reason(some, "body-empty")).isEqualTo("needs --max-requests of more than 20");
  }

  @Test
  void aFullRunFitsIntoTheDefaultLimit() {
    assertThat(plan(List.of("A", "B", "C", "D"), true, 1000).steps()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void whatIsMissingForTheSecondKeyIsTheKey() {
    assertThat(reason(plan(List.of("A"), true, 100), "second-key"))
        .isEqualTo("needs a second API key (PAVE_SECOND_API_KEY)");
  }

  private static Plan plan(List<String> open, boolean allowSubmissions, int maxRequests) {
    LiveSettings settings = new LiveSettings(
        URI.create("http://127.0.0.1:9/"),
        "a-key",
        Optional.empty(),
        new LiveSessions(
            open, Optional.empty(), Optional.of("C"), Optional.of("F"), Optional.empty()),
        allowSubmissions,
        1,
        maxRequests,
        Duration.ofSeconds(1),
        Trust.DEFAULT);
    return Plan.of(CONTRACT, settings, ProbeTable.read());
  }

  private static List<String> ids(Plan plan) {
    return plan.steps().stream().map(step -> step.ask().id()).toList();
  }

  private static String reason(Plan plan, String id) {
    return plan.skips().stream()
        .filter(skip -> skip.ask().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reason();
  }
}
