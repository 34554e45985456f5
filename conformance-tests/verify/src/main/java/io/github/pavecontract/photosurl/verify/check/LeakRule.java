package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;

/** Rules on what an answer must not give away. */
public enum LeakRule implements ExchangeRule {
  /** The key of the request, or another one of the run. */
  API_KEY(
      "api-key",
      "An API key stands in the answer.",
      "CWE-201, insertion of sensitive information into sent data",
      "Replace the key, as logs and caches may hold it, and tell the vendor in confidence."),
  /** What another session was sent. */
  OTHER_SESSION(
      "other-session",
      "The answer shows something of another session.",
      "CWE-488, exposure of data element to wrong session",
      "Tell the vendor in confidence: sessions of others may be open likewise."),
  /** A stack trace, a query, a path or an address. */
  INTERNALS(
      "internals",
      "The answer shows what the server is made of.",
      "CWE-209, generation of error message containing sensitive information",
      "Tell the vendor in confidence; an error should have the envelope of the contract."),
  /** A value of a request that ended a header field. */
  HEADER_INJECTION(
      "header-injection",
      "A value of the request became a header field of the answer.",
      "RFC 9112, 11.1",
      "Tell the vendor in confidence: whoever can choose a value can forge answers."),
  /** A value of a request in a page. */
  PAGE_INJECTION(
      "page-injection",
      "A value of the request became an element of a page.",
      "CWE-79, cross-site scripting",
      "Tell the vendor in confidence: whoever can choose a value can run scripts in a browser.");

  private final RuleText text;

  LeakRule(String name, String fault, String grounds, String remedy) {
    this.text = new RuleText("secret." + name, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Force force() {
    return Force.ALWAYS;
  }
}
