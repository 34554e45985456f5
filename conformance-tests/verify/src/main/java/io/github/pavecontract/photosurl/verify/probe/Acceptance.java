package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.FateRule;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.check.SessionRule;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A photo that is submitted, or may be, where it should have been refused. */
final class Acceptance {
  /** What the same acceptance breaks where nothing was said of the session. */
  private static final Set<Object> SAME = Set.of(StatusRule.STATUS, FateRule.SUBMITTED_AGAIN);

  private Acceptance() {}

  /** Whether each photo that was submitted may have been, by one of the expected answers. */
  static boolean isExpected(Expectation expectation, Reading reading) {
    Set<String> claimed = reading.claimed();
    return claimed.isEmpty()
        || expectation.anyOf().stream().anyMatch(outcome -> {
          Set<String> refused = labels(outcome, false);
          // Twice in one request a label is submitted and then refused.
          refused.removeAll(labels(outcome, true));
          return outcome.status().first() / 100 == 2
              && claimed.stream().noneMatch(refused::contains);
        });
  }

  /** Where an error was due, nobody has said yet what should have become of a photo whose label is final. */
  private static Verdict again(
      Verdict verdict,
      Expectation expectation,
      KnownSession session,
      Reading reading,
      String apiKey) {
    ExpectedOutcome due = expectation.anyOf().get(0);
    Optional<String> label = reading.accepted().stream()
        .filter(accepted -> session.isFinal(apiKey, accepted))
        .min(Comparator.naturalOrder());
    if (label.isEmpty()
        || expectation.authenticated()
        || session.isMadeUp()
        || !due.results().isEmpty()) {
      return verdict;
    }
    List<Deviation> deviations = new ArrayList<>(verdict.deviations());
    deviations.add(Deviation.of(
        FateRule.SUBMITTED_AGAIN,
        due.pointer(),
        "refusal of " + label.get(),
        "success for " + label.get()));
    return new Verdict(deviations, verdict.invariants(), verdict.body());
  }

  private static Set<String> labels(ExpectedOutcome outcome, boolean submitted) {
    return outcome.results().stream()
        .filter(result -> result.submitted() == submitted)
        .map(result -> result.label())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * The verdict on an answer of a session that was said to refuse some labels: one cause, one finding.
   */
  static Verdict named(
      Verdict verdict,
      Expectation expectation,
      Optional<String> promise,
      KnownSession session,
      Reading reading,
      String apiKey) {
    Set<String> accepted = session.brokenBy(reading.accepted(), apiKey);
    Set<String> doubtful = session.brokenBy(reading.doubtful(), apiKey);
    if (accepted.isEmpty() && doubtful.isEmpty()) {
      return again(verdict, expectation, session, reading, apiKey);
    }
    String pointer = promise.orElse(expectation.anyOf().get(0).pointer());
    List<Deviation> deviations = new ArrayList<>();
    if (!accepted.isEmpty()) {
      deviations.add(SessionRule.accepted(
          pointer, session.key(), session.state(), String.join(", ", accepted)));
    }
    if (!doubtful.isEmpty()) {
      deviations.add(SessionRule.inDoubt(
          pointer, session.key(), session.state(), String.join(", ", doubtful)));
    }
    verdict.deviations().stream()
        .filter(deviation -> accepted.isEmpty() || !SAME.contains(deviation.rule()))
        .forEach(deviations::add);
    return new Verdict(deviations, verdict.invariants(), verdict.body());
  }
}
