package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.verify.wire.Received;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question and its answer, as the rules look at them. */
final class Observation {
  private final Expectation question;
  private final Received received;
  private final Set<String> othersSecrets;
  private final @Nullable JsonNode body;

  Observation(
      Expectation question, Received received, Set<String> others, @Nullable JsonNode body) {
    this.question = question;
    this.received = received;
    this.othersSecrets = others;
    this.body = body;
  }

  Expectation question() {
    return question;
  }

  Received received() {
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
    return question.anyOf().stream()
        .filter(outcome -> outcome.status().matches(response().status()))
        .reduce((first, second) -> fits(first) || !fits(second) ? first : second);
  }

  /** Whether nothing is expected of the body. */
  boolean bodyless() {
    return expected().filter(ExpectedOutcome::bodyless).isPresent();
  }

  private boolean fits(ExpectedOutcome outcome) {
    return outcome.body().isEmpty()
        || (body != null && Likeness.difference(outcome.body().get(), body).isEmpty());
  }
}
