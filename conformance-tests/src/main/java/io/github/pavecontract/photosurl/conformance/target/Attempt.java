package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.conformance.exchange.Exchange;

/** What came of the attempt to have a case answered. */
public sealed interface Attempt {
  /**
   * The target answered.
   *
   * @param sender what sent the request
   * @param exchange the request and the response
   * @param processingKnown whether the target determines which photos were processed before, so
   *     that it is fixed which of the texts for a refusal applies
   */
  record Answered(Sender sender, Exchange exchange, boolean processingKnown) implements Attempt {}

  /**
   * The request was sent, and there is no complete answer.
   *
   * @param reason what happened
   */
  record NoAnswer(String reason) implements Attempt {}

  /**
   * Nothing was sent.
   *
   * @param reason what is missing to send it
   */
  record NotRun(String reason) implements Attempt {}

  /** What can send a request. */
  enum Sender {
    /** The generated client. */
    CLIENT,
    /** Plain HTTP, for requests that the client refuses to send. */
    RAW,
    /** Whatever was recorded. */
    RECORDED
  }
}
