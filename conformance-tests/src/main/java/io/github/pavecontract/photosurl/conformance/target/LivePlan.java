package io.github.pavecontract.photosurl.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.state.ProviderState;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.SideEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a live run can try, in which order, and in which session each. First come those that
 * leave an open session as it is, then those that submit; a case that needs photos in its session
 * follows the one that submits just these.
 */
final class LivePlan {
  /** Where the session of a step comes from. */
  enum Source {
    /** The case's own key, which no session has. */
    MADE_UP,
    /** An open session, by its number. */
    OPEN,
    SUBMITTED,
    CLOSED,
    FOREIGN
  }

  /**
   * A case that is tried.
   *
   * @param aCase the case
   * @param source where its session comes from
   * @param number which of the open sessions; 0 otherwise
   * @param after the case that must have been answered first, in the same session
   */
  record Step(Case aCase, Source source, int number, Optional<Case> after) {
    Step(Case aCase, Source source) {
      this(aCase, source, 0, Optional.empty());
    }
  }

  /** A case that is not tried, and what is missing. */
  record Skip(Case aCase, String missing) {}

  private static final String NO_BUDGET = "needs --allow-submissions, as it submits photos";

  private final LiveSessions sessions;
  private final boolean allowSubmissions;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> submissions = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();

  private LivePlan(LiveSessions sessions, boolean allowSubmissions) {
    this.sessions = sessions;
    this.allowSubmissions = allowSubmissions;
  }

  static LivePlan of(
      List<Case> cases, LiveSessions sessions, boolean allowSubmissions, int maxRequests) {
    LivePlan plan = new LivePlan(sessions, allowSubmissions);
    cases.stream().filter(c -> state(c) == ProviderState.OPEN).forEach(plan::addToOpen);
    cases.stream().filter(c -> state(c) != ProviderState.OPEN).forEach(plan::add);
    plan.steps.addAll(plan.submissions);
    plan.limit(maxRequests);
    return plan;
  }

  private static @Nullable ProviderState state(Case aCase) {
    return ProviderState.of(aCase.state()).orElse(null);
  }

  List<Step> steps() {
    return steps;
  }

  List<Skip> skips() {
    return skips;
  }

  private void addToOpen(Case aCase) {
    boolean submits = aCase.sideEffect() == SideEffect.SUBMITS;
    int number = submits ? submissions.size() : 0;
    if (submits && !allowSubmissions) {
      skips.add(new Skip(aCase, NO_BUDGET));
    } else if (number >= sessions.open().size() && sessions.command().isEmpty()) {
      skips.add(new Skip(aCase, needsOpenSession(number)));
    } else {
      (submits ? submissions : steps).add(new Step(aCase, Source.OPEN, number, Optional.empty()));
    }
  }

  private String needsOpenSession(int number) {
    return (number == 0 ? "needs an open session" : "needs " + (number + 1) + " open sessions")
        + " (PAVE_OPEN_SESSIONS or --open-session)";
  }

  private void add(Case aCase) {
    ProviderState state = state(aCase);
    if (state == null) {
      skips.add(new Skip(aCase, ProviderState.unknown(aCase.state())));
      return;
    }
    switch (state) {
      case ABSENT -> steps.add(new Step(aCase, Source.MADE_UP));
      case FOREIGN ->
        addIf(
            sessions.foreign().isPresent(),
            new Step(aCase, Source.FOREIGN),
            "needs a session of another account (PAVE_FOREIGN_SESSION or --foreign-session)");
      case CLOSED ->
        addIf(
            sessions.closed().isPresent() || sessions.command().isPresent(),
            new Step(aCase, Source.CLOSED),
            "needs an inspected or expired session (PAVE_CLOSED_SESSION or --closed-session)");
      default -> addAfterSubmission(aCase, state);
    }
  }

  private void addIf(boolean possible, Step step, String missing) {
    if (possible) {
      steps.add(step);
    } else {
      skips.add(new Skip(step.aCase(), missing));
    }
  }

  private void addAfterSubmission(Case aCase, ProviderState state) {
    if (aCase.sideEffect() == SideEffect.SUBMITS && !allowSubmissions) {
      skips.add(new Skip(aCase, NO_BUDGET));
      return;
    }
    if (state == ProviderState.SUBMITTED && sessions.submitted().isPresent()) {
      steps.add(new Step(aCase, Source.SUBMITTED));
      return;
    }
    for (int i = 0; i < submissions.size(); i++) {
      Step earlier = submissions.get(i);
      if (submittedBy(earlier.aCase()).equals(refusedBy(aCase))) {
        submissions.add(
            i + 1, new Step(aCase, Source.OPEN, earlier.number(), Optional.of(earlier.aCase())));
        return;
      }
    }
    if (state == ProviderState.SUBMITTED && sessions.command().isPresent()) {
      steps.add(new Step(aCase, Source.SUBMITTED));
      return;
    }
    skips.add(new Skip(
        aCase,
        state == ProviderState.SUBMITTED
            ? "needs a session with every photo (PAVE_SUBMITTED_SESSION or --submitted-session),"
                + " or --allow-submissions and an open session"
            : "needs --allow-submissions and one more open session to submit to first"
                + " (PAVE_OPEN_SESSIONS or --open-session)"));
  }

  private static Set<String> submittedBy(Case aCase) {
    JsonNode request = aCase.request();
    return request == null
        ? Set.of()
        : request.path("photos").valueStream().map(LivePlan::label).collect(Collectors.toSet());
  }

  private static Set<String> refusedBy(Case aCase) {
    return aCase
        .response()
        .path("data")
        .valueStream()
        .filter(result -> !result.path("success").asBoolean())
        .map(LivePlan::label)
        .collect(Collectors.toSet());
  }

  private static String label(JsonNode photo) {
    return photo.path("photo_label").asText();
  }

  private void limit(int maxRequests) {
    while (steps.size() > maxRequests) {
      Step last = steps.remove(steps.size() - 1);
      skips.add(0, new Skip(last.aCase(), "needs --max-requests of more than " + maxRequests));
    }
  }
}
