package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.verify.wire.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers. The checks stand in an order in which each rests on the ones before it: as soon as one
 * finds a violation the ones behind it would only say the same in other words.
 */
public final class Judge {
  private final Contract contract;
  private final Judgements judgements;
  private final List<AnswerCheck> onLeaks;
  private final AnswerCheck onLifecycle = new LifecycleCheck();
  private final List<AnswerCheck> onAnyBody;
  private final List<AnswerCheck> onBodyless;
  private final List<AnswerCheck> onJson;
  private final List<AnswerCheck> onJsonThatLeaks;

  /**
   * Creates a judge.
   *
   * @param contract the contract to hold answers against
   * @param keys the API keys that no answer may show; those of a request are looked for anyway
   */
  public Judge(Contract contract, Set<String> keys) {
    this.contract = contract;
    this.judgements = new Judgements(contract);
    this.onLeaks = List.of(
        new SecretCheck(contract, keys),
        new InternalsCheck(),
        new OthersCheck(),
        new InjectionCheck());
    AnswerCheck protocol = new ProtocolCheck();
    AnswerCheck status = new StatusCheck();
    this.onBodyless = List.of(protocol, status);
    this.onAnyBody = List.of(protocol, status, new MediaTypeCheck(contract), new JsonCheck());
    AnswerCheck schema = new SchemaCheck(contract);
    AnswerCheck invariants = new InvariantCheck(contract, judgements);
    AnswerCheck outcome = new OutcomeCheck();
    this.onJson = List.of(
        schema, new UndeclaredCheck(contract), new UnlistedCheck(contract), invariants, outcome);
    // What gives a secret away is seldom declared.
    this.onJsonThatLeaks = List.of(schema, invariants, outcome);
  }

  /**
   * What a judge finds out about one answer.
   *
   * @param deviations what differs; empty if nothing does
   * @param invariants the judgement on each invariant; empty if the body is no valid JSON
   * @param body the body, or null if it is not JSON
   */
  public record Verdict(
      List<Deviation> deviations,
      List<Judgement> invariants,
      @Nullable JsonNode body) {}

  /**
   * Judges an answer.
   *
   * @param question what was asked
   * @param received what came
   * @param others what belongs to other sessions, and must not appear
   * @return the verdict
   */
  public Verdict judge(Expectation question, Received received, Set<String> others) {
    JsonNode body = body(received);
    Observation observation = new Observation(question, received, others, body);
    List<Deviation> leaks = inAll(onLeaks, observation);
    List<Deviation> found = new ArrayList<>(leaks);
    found.addAll(onLifecycle.judge(observation));
    boolean bodyless = observation.bodyless();
    List<Deviation> ofMessage = inFirst(bodyless ? onBodyless : onAnyBody, observation);
    found.addAll(ofMessage);
    if (ofMessage.isEmpty() && body != null && !bodyless) {
      found.addAll(ofJson(leaks.isEmpty() ? onJson : onJsonThatLeaks, observation));
    }
    return new Verdict(
        List.copyOf(found), body == null ? List.of() : judgements.of(observation), body);
  }

  private static @Nullable JsonNode body(Received received) {
    try {
      return StrictJson.read(received.exchange().response().body().asByteBuffer());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static List<Deviation> inAll(List<AnswerCheck> checks, Observation observation) {
    return checks.stream().flatMap(check -> check.judge(observation).stream()).toList();
  }

  /** What the first check finds that finds anything; the ones behind it rest on it. */
  private static List<Deviation> inFirst(List<AnswerCheck> checks, Observation observation) {
    return checks.stream()
        .map(check -> check.judge(observation))
        .filter(deviations -> !deviations.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What differs in a body; where something decides, no doubts beside it, but what is added. */
  private List<Deviation> ofJson(List<AnswerCheck> checks, Observation observation) {
    List<Deviation> additions = new ArrayList<>();
    List<Deviation> found = new ArrayList<>();
    for (AnswerCheck check : checks) {
      List<Deviation> deviations = check.judge(observation);
      if (deviations.stream().anyMatch(d -> decides(d, observation.question()))) {
        additions.addAll(deviations);
        return additions;
      }
      found.addAll(deviations);
      deviations.stream().filter(Deviation::isAddition).forEach(additions::add);
    }
    return found;
  }

  private boolean decides(Deviation deviation, Expectation question) {
    return isViolation(deviation, question)
        || (!deviation.isAddition() && !question.grounds().fixed());
  }

  /**
   * Decides what a deviation means.
   *
   * @param deviation the deviation
   * @param question what was asked
   * @return true if it is a violation, false if it is drift
   */
  public boolean isViolation(Deviation deviation, Expectation question) {
    return switch (deviation.rule().force()) {
      case ALWAYS -> true;
      case AS_EVIDENCE ->
        (deviation.rule().ofStatus()
                ? question.grounds().statusFixed()
                : question.grounds().fixed())
            && contract.basisOf(deviation.pointer()) != Basis.ASSUMED;
      case ADDITION -> false;
    };
  }
}
