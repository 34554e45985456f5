package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the status that a body belongs to. Where an answer has an unexpected one, its body may still be
 * what was expected, with all that can be wrong with it.
 */
final class JudgedStatus {
  private final Contract contract;
  private final Invariants invariants;

  JudgedStatus(Contract contract, Invariants invariants) {
    this.contract = contract;
    this.invariants = invariants;
  }

  /** The status received, unless an expected one fits the body better. */
  int of(Expectation expectation, int received, @Nullable JsonNode body) {
    if (body == null
        || expectation.anyOf().stream().anyMatch(outcome -> outcome.status().matches(received))) {
      return received;
    }
    return IntStream.concat(
            IntStream.of(received),
            expectation.anyOf().stream()
                .filter(outcome -> !outcome.bodyless())
                .map(ExpectedOutcome::status)
                .mapToInt(status -> status.first())
                .distinct())
        .boxed()
        .min(Comparator.comparing(status -> faults(expectation, status, body)))
        .orElse(received);
  }

  private long faults(Expectation expectation, int status, JsonNode body) {
    long ofSchema = contract
        .responseSchema(expectation.operation(), status)
        .map(schema -> contract.schemas().validate(schema, body).size())
        .orElse(0);
    return ofSchema
        + invariants
            .judge(
                expectation.operation(),
                expectation.pathParameters(),
                expectation.request(),
                status,
                body)
            .stream()
            .filter(judgement -> judgement.outcome() == Holding.BROKEN)
            .count();
  }
}
