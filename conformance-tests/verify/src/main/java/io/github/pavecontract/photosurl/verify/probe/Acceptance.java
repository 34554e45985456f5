package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.FateRule;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.check.SessionRule;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A photo that is submitted where it should have been refused. */
final class Acceptance {
  /** What the same acceptance breaks where nothing was said of the session. */
  private static final Set<Object> SAME = Set.of(StatusRule.STATUS, FateRule.SUBMITTED_AGAIN);

  private Acceptance() {}

  /** Whether each photo that was submitted may have been, by one of the expected answers. */
  static boolean isExpected(Expectation expectation, Reading reading) {
    return reading.accepted().isEmpty()
        || expectation.anyOf().stream().anyMatch(outcome -> {
          Set<String> refused = labels(outcome, false);
          // Twice in one request a label is submitted and then refused.
          refused.removeAll(labels(outcome, true));
          return outcome.status().matches(200)
              && reading.accepted().stream().noneMatch(refused::contains);
        });
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
      Verdict verdict, Expectation expectation, Session session, Set<String> labels) {
    if (labels.isEmpty()) {
      return verdict;
    }
    List<Deviation> deviations = new ArrayList<>();
    deviations.add(SessionRule.deviation(
        expectation.anyOf().get(0).pointer(),
        session.key(),
        session.state(),
        String.join(", ", labels)));
    verdict.deviations().stream()
        .filter(deviation -> !SAME.contains(deviation.rule()))
        .forEach(deviations::add);
    return new Verdict(deviations, verdict.invariants(), verdict.body());
  }
}
