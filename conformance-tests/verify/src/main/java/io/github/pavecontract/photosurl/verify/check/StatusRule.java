package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;

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
      "A request without an API key in its header is answered.",
      "The `security` of the operation in the contract",
      "Tell the vendor at once, and in confidence: anybody can do it.",
      Force.ALWAYS);

  private final RuleText text;
  private final Force force;

  StatusRule(String id, String fault, String grounds, String remedy, Force force) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.force = force;
  }

  @Override
  public RuleText text() {
    return text;
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
