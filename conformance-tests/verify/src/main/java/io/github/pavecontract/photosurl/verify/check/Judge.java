package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers. Every check looks at every answer that has what it needs, so that one fault does not
 * hide another; only what follows from a fault is not told beside it.
 */
public final class Judge {
  private final Contract contract;
  private final Set<String> keys;
  private final Invariants invariants;
  private final JudgedStatus judgedStatus;
  private final Judgements judgements;
  private final InvariantCheck invariantCheck;
  private final Exercise exercise;
  private final List<AnswerCheck> checks;

  /**
   * Creates a judge.
   *
   * @param contract the contract to hold answers against
   * @param keys the API keys that no answer may show; those of a request are looked for anyway
   */
  public Judge(Contract contract, Set<String> keys) {
    this(contract, keys, Invariants.of(contract));
  }

  private Judge(Contract contract, Set<String> keys, Invariants invariants) {
    this.contract = contract;
    this.keys = keys;
    this.invariants = invariants;
    this.judgedStatus = new JudgedStatus(contract, invariants);
    SchemaErrors schemaErrors = new SchemaErrors(contract);
    this.judgements = new Judgements(contract, invariants, schemaErrors);
    this.exercise = new Exercise(invariants);
    this.invariantCheck = new InvariantCheck(contract, judgements);
    this.checks = List.of(
        new SecretCheck(contract, keys),
        new InternalsCheck(),
        new OthersCheck(),
        new InjectionCheck(),
        new LifecycleCheck(contract),
        new ProtocolCheck(),
        new StatusCheck(),
        new MediaTypeCheck(contract),
        new JsonCheck(),
        new SchemaCheck(contract, schemaErrors),
        new UndeclaredCheck(contract),
        new UnlistedCheck(contract),
        invariantCheck,
        new OutcomeCheck(contract));
  }

  /**
   * Creates a judge of the same kind for another thread; one judge is for one thread.
   *
   * @return the judge
   */
  public Judge another() {
    return new Judge(contract, keys, invariants);
  }

  /**
   * What a judge finds out about one answer.
   *
   * @param deviations what differs; empty if nothing does
   * @param invariants the judgement on each invariant, but for those that the answer does not show to be kept
   * @param body the body, or null if it is not JSON
   */
  public record Verdict(
      List<Deviation> deviations,
      List<Judgement> invariants,
      @Nullable JsonNode body) {}

  /**
   * Judges an answer.
   *
   * @param expectation what was asked
   * @param received what came
   * @param others what belongs to other sessions, and must not appear
   * @return the verdict
   */
  public Verdict judge(Expectation expectation, WireAnswer received, Set<String> others) {
    JsonNode body = body(received);
    int status = received.exchange().response().status();
    Observation observation = new Observation(
        expectation,
        received,
        others,
        body,
        judgedStatus.hasBody(expectation.operation(), status),
        judgedStatus.of(expectation, status, body));
    List<Deviation> found = checks.stream()
        .filter(check -> check.needs().areMet(observation))
        .flatMap(check -> check.judge(observation).stream())
        .toList();
    Set<Deviation> told = found.isEmpty() ? Set.of() : told(found, observation);
    return new Verdict(
        found.stream().filter(told::contains).toList(),
        body == null ? List.of() : seen(observation, body, told),
        body);
  }

  /** The judgements, without those invariants that the answer does not show to be kept. */
  private List<Judgement> seen(Observation observation, JsonNode body, Set<Deviation> told) {
    List<Judgement> all = judgements.of(observation);
    Set<Invariant> seen = exercise.seen(all, observation, body);
    return all.stream()
        .filter(judgement -> judgement.outcome() != Judgement.Holding.KEPT
            || (seen.contains(judgement.invariant())
                && told.stream()
                    .noneMatch(deviation -> deviation.rule().layer() == Layer.SCHEMA
                        && deviation.isOn(invariantCheck.values(judgement.invariant())))))
        .toList();
  }

  /** Those that do not follow from others; only what is told itself explains what is not. */
  private Set<Deviation> told(List<Deviation> found, Observation observation) {
    Set<String> senseless = judgements.senseless(observation).stream()
        .map(error -> SchemaCheck.property(error.pointer()))
        .collect(Collectors.toSet());
    Set<Deviation> told = new LinkedHashSet<>();
    found.stream()
        .sorted(Comparator.comparing((Deviation deviation) -> deviation.rule().layer())
            .thenComparing(byStanding()))
        .filter(deviation ->
            told.stream().noneMatch(cause -> explains(cause, deviation, observation, senseless)))
        .forEach(told::add);
    return told;
  }

  private static @Nullable JsonNode body(WireAnswer received) {
    return StrictJson.readOrNull(received.exchange().response().body().asByteBuffer());
  }

  /** Whether one deviation is only what another one comes to, on the same values. */
  private boolean explains(
      Deviation cause, Deviation deviation, Observation observation, Set<String> senseless) {
    Layer layer = deviation.rule().layer();
    Layer before = cause.rule().layer();
    if (!layer.needs(before) || cause.isAddition() || !cause.isOnValuesOf(deviation)) {
      return false;
    }
    if (before == layer) {
      return cause.values().containsAll(deviation.values());
    }
    if (before == Layer.SCHEMA
        && layer == Layer.INVARIANT
        && Collections.disjoint(senseless, cause.values())) {
      // The values have another type, and a plain meaning all the same.
      return false;
    }
    // What is only assumed explains nothing that is certain, but for what has another form
    // altogether.
    Expectation expectation = observation.expectation();
    return layer == Layer.JSON
        || isViolation(cause, expectation)
        || (layer != Layer.OPEN_SET && !isViolation(deviation, expectation));
  }

  /** The better founded of two comes first, then the one that stands first in the contract. */
  private Comparator<Deviation> byStanding() {
    List<String> order = contract.invariants().stream().map(Invariant::pointer).toList();
    return Comparator.comparing((Deviation deviation) -> contract.basisOf(deviation.pointer()))
        .thenComparing(deviation -> order.indexOf(deviation.pointer()));
  }

  /**
   * Says what a deviation means.
   *
   * @param deviation the deviation
   * @param expectation what was asked
   * @return a violation or drift
   */
  public Kind kind(Deviation deviation, Expectation expectation) {
    return isViolation(deviation, expectation) ? Kind.VIOLATION : Kind.DRIFT;
  }

  /**
   * Decides what a deviation means.
   *
   * @param deviation the deviation
   * @param expectation what was asked
   * @return true if it is a violation, false if it is drift
   */
  public boolean isViolation(Deviation deviation, Expectation expectation) {
    return switch (deviation.rule().force()) {
      case ALWAYS -> true;
      case AS_EVIDENCE ->
        (deviation.rule().ofStatus()
                ? expectation.grounds().statusFixed()
                : expectation.grounds().fixed())
            && contract.basisOf(deviation.pointer()) != Basis.ASSUMED;
      case ADDITION -> false;
    };
  }
}
