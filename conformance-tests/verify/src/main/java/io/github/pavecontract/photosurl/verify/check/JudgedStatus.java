package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.Status;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.Expectation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** Whether the contract says what body an answer of this status has, or of another one of its class. */
  boolean hasBody(Operation operation, int status) {
    return contract.responsePointer(operation, status).isPresent()
        || !ofClass(operation, status).isEmpty();
  }

  /**
   * The status received, unless one that is documented or expected fits the body better. What has none of
   * its own in the contract is judged as another one of its class. The body of a redirect is a note.
   */
  int of(Expectation expectation, int received, @Nullable JsonNode body) {
    if (body == null
        || received / 100 == 3
        || expectation.anyOf().stream().anyMatch(outcome -> outcome.status().matches(received))) {
      return received;
    }
    Operation operation = expectation.operation();
    return candidates(expectation, received, body)
        .min(Comparator.comparing((Integer status) -> unlikeness(operation, status, body))
            .thenComparing(status -> faults(expectation, status, body)))
        .orElse(received);
  }

  private Stream<Integer> candidates(Expectation expectation, int received, JsonNode body) {
    Operation operation = expectation.operation();
    List<Integer> expected = expectation.anyOf().stream()
        .filter(outcome -> !outcome.bodyless())
        .map(outcome -> outcome.status().first())
        .distinct()
        .toList();
    if (isDeclaredAsSuch(operation, received)) {
      return Stream.concat(Stream.of(received), expected.stream());
    }
    List<Integer> others = ofClass(operation, received);
    if (!others.isEmpty()) {
      return Stream.concat(others.stream(), expected.stream());
    }
    List<Integer> successes =
        expected.stream().filter(status -> isSuccess(operation, status, body)).toList();
    return successes.isEmpty()
        ? Stream.concat(Stream.of(received), expected.stream())
        : successes.stream();
  }

  /** Whether it is what a success holds, whatever status it was given. */
  private boolean isSuccess(Operation operation, int status, JsonNode body) {
    return status / 100 == 2 && faults(operation, status, body).noneMatch(JudgedStatus::isOnWhole);
  }

  /** Whether the status or its range is declared, and not just what answers otherwise. */
  private boolean isDeclaredAsSuch(Operation operation, int status) {
    return contract
        .responsePointer(operation, status)
        .filter(pointer -> !pointer.endsWith("/default"))
        .isPresent();
  }

  /** The statuses that the contract declares beside one, in the same class. */
  private List<Integer> ofClass(Operation operation, int status) {
    return contract
        .document()
        .at(Pointers.child(operation.pointer(), "responses"))
        .properties()
        .stream()
        .map(Map.Entry::getKey)
        .filter(key -> !key.equals("default"))
        .map(key -> new Status(key).first())
        .filter(first -> first / 100 == status / 100)
        .toList();
  }

  /** What a body lacks at its top, and has there beside, to be one of a status. */
  private long unlikeness(Operation operation, int status, JsonNode body) {
    long undeclared = contract
        .responseSchema(operation, status)
        .map(schema -> contract.declaredSchemas().undeclared(schema, body))
        .orElse(List.of())
        .stream()
        .filter(each -> Pointers.tokens(each.pointer()).size() == 1)
        .count();
    return undeclared
        + faults(operation, status, body).filter(JudgedStatus::isOnWhole).count();
  }

  private static boolean isOnWhole(SchemaError error) {
    return error.pointer().isEmpty();
  }

  private Stream<SchemaError> faults(Operation operation, int status, JsonNode body) {
    return contract
        .responseSchema(operation, status)
        .map(schema -> contract.schemas().validate(schema, body))
        .orElse(List.of())
        .stream();
  }

  private long faults(Expectation expectation, int status, JsonNode body) {
    return faults(expectation.operation(), status, body).count()
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
