package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.util.stream.Collectors;

/** Rules on the status of an answer. */
public enum StatusRule implements ExchangeRule {
  /** Any status that is not expected, but for those below. */
  STATUS(
      "status",
      "Expected {expected}, received {received}.",
      "The status of the case in the contract, and its evidence",
      "Ask the question again with the command line of the finding. A status 5xx is the server's to"
          + " mend; of another one, find out whether the session is in the state that was named.",
      Force.AS_EVIDENCE),
  /** A server's own failure where the contract assumes a refusal. */
  SERVER_ERROR(
      "server.error",
      "The server fails instead of refusing the request.",
      "RFC 9110, 15.6",
      "Have the server mended: it should say what is wrong with a request, and not fail at it.",
      Force.AS_EVIDENCE),
  /** A status of the class 3XX. */
  REDIRECT(
      "redirect",
      "The API redirects instead of answering.",
      "The status of the case in the contract, and its evidence; an API key is sent to no other host",
      "Name the base URL that it redirects to, if it is the vendor's.",
      Force.AS_EVIDENCE),
  /** An answer without an API key. */
  AUTHENTICATION(
      "authentication",
      "A request without a valid API key in its header is answered.",
      "The `security` of the operation in the contract",
      "Tell the vendor at once, and in confidence: anybody can do it.",
      Force.ALWAYS);

  private final RuleText text;
  private final Force force;

  StatusRule(String id, String fault, String grounds, String remedy, Force force) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.force = force;
  }

  /**
   * A failure of the server where a refusal is assumed.
   *
   * @param expectation what was asked
   * @param received what came instead
   * @return the deviation; each way to fail is one of its own
   */
  public static Deviation failure(Expectation expectation, String received) {
    return Deviation.of(
            SERVER_ERROR,
            Pointers.child(expectation.anyOf().get(0).pointer(), "status"),
            expected(expectation),
            received)
        .because(received);
  }

  /** The statuses that are expected, in words. */
  static String expected(Expectation expectation) {
    return "status "
        + expectation.anyOf().stream()
            .map(outcome -> outcome.status().text())
            .distinct()
            .collect(Collectors.joining(" or "));
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Layer layer() {
    return Layer.STATUS;
  }

  @Override
  public Force force() {
    return force;
  }

  @Override
  public boolean ofStatus() {
    return this != AUTHENTICATION;
  }
}
