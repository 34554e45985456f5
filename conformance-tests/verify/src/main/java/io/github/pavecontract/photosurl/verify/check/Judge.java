package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.question.Question;
import io.github.pavecontract.photosurl.verify.check.Deviation.Force;
import io.github.pavecontract.photosurl.verify.wire.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers. The rules stand in an order in which each rests on the ones before it: as soon as one
 * is violated the ones behind it would only say the same in other words.
 */
public final class Judge {
  private final Contract contract;
  private final Judgements judgements;
  private final List<AnswerCheck> always;
  private final List<AnswerCheck> onAnyBody;
  private final List<AnswerCheck> onJson;

  /**
   * Creates a judge.
   *
   * @param contract the contract to hold answers against
   * @param keys the API keys that no answer may show; those of a request are looked for anyway
   */
  public Judge(Contract contract, Set<String> keys) {
    this.contract = contract;
    this.judgements = new Judgements(contract);
    this.always = List.of(
        new SecretCheck(contract, keys),
        new InternalsCheck(),
        new OthersCheck(),
        new InjectionCheck(),
        new LifecycleCheck());
    this.onAnyBody =
        List.of(new ProtocolCheck(), new StatusCheck(), new MediaTypeCheck(contract), new JsonCheck());
    this.onJson = List.of(
        new SchemaCheck(contract),
        new UndeclaredCheck(contract),
        new InvariantCheck(contract, judgements),
        new OutcomeCheck());
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
  public Verdict judge(Question question, Received received, Set<String> others) {
    JsonNode body = body(received);
    Observation observation = new Observation(question, received, others, body);
    List<Deviation> found = new ArrayList<>();
    always.forEach(rule -> found.addAll(rule.judge(observation)));
    boolean readable = inOrder(onAnyBody, observation, found);
    if (readable && body != null && !observation.bodyless()) {
      inOrder(onJson, observation, found);
    }
    if (found.stream().anyMatch(deviation -> deviation.id().startsWith("secret."))) {
      // What gives a secret away is seldom declared.
      found.removeIf(deviation -> deviation.id().equals("schema.undeclared-property"));
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

  /** Whether no rule was broken that the ones behind it rest on. */
  private boolean inOrder(List<AnswerCheck> rules, Observation observation, List<Deviation> found) {
    for (AnswerCheck rule : rules) {
      if (observation.bodyless() && rule instanceof MediaTypeCheck) {
        return true;
      }
      List<Deviation> deviations = rule.judge(observation);
      found.addAll(deviations);
      boolean last = rules == onAnyBody
          ? !deviations.isEmpty()
          : deviations.stream()
              .anyMatch(d -> isViolation(d, observation.question())
                  || (d.force() != Force.ADDITION
                      && !observation.question().grounds().fixed()));
      if (last) {
        found.removeIf(
            d -> d.force() == Force.AS_EVIDENCE && !deviations.contains(d) && rules == onJson);
        return false;
      }
    }
    return true;
  }

  /**
   * Decides what a deviation means.
   *
   * @param deviation the deviation
   * @param question what was asked
   * @return true if it is a violation, false if it is drift
   */
  public boolean isViolation(Deviation deviation, Question question) {
    return deviation.force() == Force.ALWAYS
        || (deviation.force() == Force.AS_EVIDENCE
            && (isOfStatus(deviation)
                ? question.grounds().statusFixed()
                : question.grounds().fixed())
            && contract.basisOf(deviation.pointer()) != Basis.ASSUMED);
  }

  private static boolean isOfStatus(Deviation deviation) {
    return deviation.id().equals("status") || deviation.id().equals("redirect");
  }
}
