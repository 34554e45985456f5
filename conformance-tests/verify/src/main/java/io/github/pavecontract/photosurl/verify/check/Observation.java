package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question and its answer, as the rules look at them. */
final class Observation {
  private final Expectation expectation;
  private final WireAnswer received;
  private final Set<String> othersSecrets;
  private final @Nullable JsonNode body;
  private final boolean declared;
  private final int judgedStatus;

  /**
   * Creates an observation.
   *
   * @param expectation what was asked
   * @param received what came
   * @param others what belongs to other sessions
   * @param body the body, or null where it is not JSON
   * @param declared whether the contract has a response of this status, or of its class
   * @param judgedStatus the status that the body belongs to
   */
  Observation(
      Expectation expectation,
      WireAnswer received,
      Set<String> others,
      @Nullable JsonNode body,
      boolean declared,
      int judgedStatus) {
    this.expectation = expectation;
    this.received = received;
    this.othersSecrets = others;
    this.body = body;
    this.declared = declared;
    this.judgedStatus = judgedStatus;
  }

  /** The status that the body belongs to: a wrong status does not keep the body from being judged. */
  int judgedStatus() {
    return judgedStatus;
  }

  boolean hasHead() {
    return response().status() > 0;
  }

  /** Whether the contract says what body an answer of this kind has. */
  boolean isBodyExpected() {
    int status = response().status();
    return !bodyless()
        && status != 204
        && status != 304
        && (declared || isExpected(status) || body != null);
  }

  private boolean isExpected(int status) {
    return expectation.anyOf().stream().anyMatch(outcome -> outcome.status().matches(status));
  }

  /** Whether the body at least begins like JSON. */
  boolean looksLikeJson() {
    String text = response().body().utf8().strip();
    return body != null || text.startsWith("{") || text.startsWith("[");
  }

  Expectation expectation() {
    return expectation;
  }

  WireAnswer received() {
    return received;
  }

  Response response() {
    return received.exchange().response();
  }

  /** What belongs to other sessions, and has no place in this answer. */
  Set<String> others() {
    return othersSecrets;
  }

  /** The body, or null where it is not JSON. */
  @Nullable
  JsonNode body() {
    return body;
  }

  /** The expected outcome with this status; where there are several, the one with this body. */
  Optional<ExpectedOutcome> expected() {
    return expectation.anyOf().stream()
        .filter(outcome -> outcome.status().matches(judgedStatus))
        .reduce((first, second) -> fits(first) || !fits(second) ? first : second);
  }

  /** Whether nothing is expected of the body. */
  boolean bodyless() {
    return expected().map(ExpectedOutcome::bodyless).orElseGet(() -> expectation.anyOf().stream()
        .allMatch(ExpectedOutcome::bodyless));
  }

  private boolean fits(ExpectedOutcome outcome) {
    return outcome.body().isEmpty()
        || (body != null && Likeness.differences(outcome.body().get(), body).isEmpty());
  }
}
