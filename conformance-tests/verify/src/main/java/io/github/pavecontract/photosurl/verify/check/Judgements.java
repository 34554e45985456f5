package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.expectation.Expectation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judgements on the invariants; each answer is judged once, however many ask. */
final class Judgements {
  private final Invariants invariants;
  private @Nullable Observation last;
  private List<Judgement> judgements = List.of();

  Judgements(Invariants invariants) {
    this.invariants = invariants;
  }

  List<Judgement> of(Observation observation) {
    if (observation != last) {
      Expectation expectation = observation.expectation();
      judgements = invariants.judge(
          expectation.operation(),
          expectation.pathParameters(),
          expectation.request(),
          observation.judgedStatus(),
          observation.body());
      last = observation;
    }
    return judgements;
  }
}
