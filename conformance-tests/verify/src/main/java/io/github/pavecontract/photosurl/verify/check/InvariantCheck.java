package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body keeps the invariants of the contract. */
final class InvariantCheck implements AnswerCheck {
  private static final Pattern MEMBER = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_]*)");

  private final Judgements judgements;
  private final Map<String, Set<String>> values = new HashMap<>();

  InvariantCheck(Contract contract, Judgements judgements) {
    this.judgements = judgements;
    Set<String> properties = new HashSet<>();
    contract.document().root().findValues("properties").forEach(declared -> declared
        .fieldNames()
        .forEachRemaining(properties::add));
    for (Invariant invariant : contract.invariants()) {
      Set<String> names = new HashSet<>();
      Matcher member = MEMBER.matcher(invariant.expression());
      while (member.find()) {
        names.add(member.group(1));
      }
      names.retainAll(properties);
      values.put(invariant.pointer(), names);
    }
  }

  @Override
  public Needs needs() {
    return Needs.JSON;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    return judgements.of(observation).stream()
        .filter(judgement -> judgement.outcome() == Judgement.Holding.BROKEN)
        .map(judgement -> deviation(judgement.invariant(), observation))
        .toList();
  }

  private Deviation deviation(Invariant invariant, Observation observation) {
    JsonNode body = Objects.requireNonNull(observation.body());
    return Deviation.of(
            BodyRule.INVARIANT,
            invariant.pointer(),
            invariant.sentence(),
            Results.oddity(observation.expectation().request(), body)
                .orElse("does not hold for " + Show.json(body)))
        .about(invariant.id())
        .on(values(invariant));
  }

  /** The names of the properties that an invariant speaks of. */
  Set<String> values(Invariant invariant) {
    return values.getOrDefault(invariant.pointer(), Set.of());
  }
}
