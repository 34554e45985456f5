package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The body keeps the invariants of the contract. Of those that one answer breaks only the best founded
 * is named: a result too many breaks three of them.
 */
final class InvariantCheck implements AnswerCheck {
  private final Contract contract;
  private final Judgements judgements;

  InvariantCheck(Contract contract, Judgements judgements) {
    this.contract = contract;
    this.judgements = judgements;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    return judgements.of(observation).stream()
        .filter(judgement -> judgement.outcome() == Judgement.Holding.BROKEN)
        .map(Judgement::invariant)
        .min(Comparator.comparing(this::basis))
        .map(invariant -> deviation(invariant, observation))
        .map(List::of)
        .orElse(List.of());
  }

  private Basis basis(Invariant invariant) {
    return contract.basisOf(invariant.pointer());
  }

  private static Deviation deviation(Invariant invariant, Observation observation) {
    JsonNode body = Objects.requireNonNull(observation.body());
    return Deviation.of(
            BodyRule.INVARIANT,
            invariant.pointer(),
            invariant.sentence(),
            Results.oddity(observation.question().request(), body)
                .orElse("does not hold for " + Show.json(body)))
        .about(invariant.id());
  }
}
