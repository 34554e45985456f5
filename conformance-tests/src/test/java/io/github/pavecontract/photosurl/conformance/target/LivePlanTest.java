package io.github.pavecontract.photosurl.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.conformance.target.LivePlan.Skip;
import io.github.pavecontract.photosurl.conformance.target.LivePlan.Step;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SideEffect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a live run tries, given what it may use. */
final class LivePlanTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final LiveSessions NONE = new LiveSessions(
      List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final LiveSessions ALL = new LiveSessions(
      List.of("A", "B"), Optional.of("S"), Optional.of("C"), Optional.of("F"), Optional.empty());

  @Test
  void withoutSessionsOnlyTheUnknownSessionIsTried() {
    LivePlan plan = plan(NONE, true, 100);

    assertThat(tried(plan)).containsExactly("sessionNotFound");
    assertThat(missing(plan, "accepted"))
        .isEqualTo("needs an open session (PAVE_OPEN_SESSIONS or --open-session)");
    assertThat(missing(plan, "sessionClosed")).contains("PAVE_CLOSED_SESSION");
    assertThat(missing(plan, "foreignApiKey")).contains("PAVE_FOREIGN_SESSION");
    assertThat(missing(plan, "alreadySubmitted")).contains("PAVE_SUBMITTED_SESSION");
  }

  @Test
  void withoutAllowSubmissionsNothingIsTriedThatSubmits() {
    LivePlan plan = plan(ALL, false, 100);

    assertThat(plan.steps())
        .isNotEmpty()
        .allSatisfy(step ->
            assertThat(step.aCase().sideEffect()).as(step.toString()).isEqualTo(SideEffect.NONE));
    assertThat(missing(plan, "accepted")).contains("--allow-submissions");
    assertThat(missing(plan, "singlePhoto")).contains("--allow-submissions");
    assertThat(missing(plan, "mixedSubmission")).contains("--allow-submissions");
  }

  @Test
  void withEverythingAllCasesAreTriedOnce() {
    LivePlan plan = plan(ALL, true, 100);

    assertThat(plan.skips()).isEmpty();
    assertThat(tried(plan))
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.cases().stream().map(c -> c.name()).toList());
  }

  @Test
  void whatLeavesTheOpenSessionAsItIsComesBeforeWhatSubmits() {
    List<String> tried = tried(plan(ALL, true, 100));

    assertThat(tried.indexOf("unknownLabel")).isLessThan(tried.indexOf("accepted"));
    assertThat(tried.indexOf("malformedBody")).isLessThan(tried.indexOf("singlePhoto"));
  }

  @Test
  void eachSubmissionTakesASessionOfItsOwn() {
    LivePlan plan = plan(ALL, true, 100);

    assertThat(step(plan, "accepted").number())
        .isNotEqualTo(step(plan, "singlePhoto").number());
  }

  @Test
  void aMixtureFollowsTheSinglePhotoInTheSameSession() {
    LivePlan plan = plan(ALL, true, 100);
    Step single = step(plan, "singlePhoto");
    Step mixed = step(plan, "mixedSubmission");

    assertThat(mixed.number()).isEqualTo(single.number());
    assertThat(mixed.after()).contains(single.aCase());
    assertThat(plan.steps().indexOf(mixed)).isEqualTo(plan.steps().indexOf(single) + 1);
  }

  @Test
  void withoutASubmittedSessionTheResubmissionFollowsTheSubmission() {
    LivePlan plan = plan(
        new LiveSessions(
            List.of("A"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        true,
        100);

    assertThat(step(plan, "alreadySubmitted").after()).contains(CONTRACT.named("accepted"));
    assertThat(missing(plan, "singlePhoto")).contains("needs 2 open sessions");
    assertThat(missing(plan, "mixedSubmission")).contains("one more open session");
  }

  @Test
  void aSessionCommandStandsInForEverySessionButTheForeignOne() {
    LivePlan plan = plan(
        new LiveSessions(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new SessionCommand("true"))),
        true,
        100);

    assertThat(plan.skips())
        .extracting(skip -> skip.aCase().name())
        .containsExactly("foreignApiKey");
  }

  @Test
  void noMoreIsTriedThanMaxRequestsAllows() {
    LivePlan plan = plan(ALL, true, 3);

    assertThat(plan.steps()).hasSize(3);
    assertThat(plan.steps().size() + plan.skips().size())
        .isEqualTo(CONTRACT.cases().size());
    assertThat(missing(plan, "mixedSubmission")).isEqualTo("needs --max-requests of more than 3");
  }

  private static LivePlan plan(LiveSessions sessions, boolean allowSubmissions, int maxRequests) {
    return LivePlan.of(CONTRACT.cases(), sessions, allowSubmissions, maxRequests);
  }

  private static List<String> tried(LivePlan plan) {
    return plan.steps().stream().map(step -> step.aCase().name()).toList();
  }

  private static Step step(LivePlan plan, String name) {
    return plan.steps().stream()
        .filter(s -> s.aCase().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not tried: " + missing(plan, name)));
  }

  private static String missing(LivePlan plan, String name) {
    return plan.skips().stream()
        .filter(s -> s.aCase().name().equals(name))
        .map(Skip::missing)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is tried"));
  }
}
