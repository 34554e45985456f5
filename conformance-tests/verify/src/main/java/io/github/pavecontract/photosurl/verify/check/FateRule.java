package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;

/** Rules on what becomes of a photo, given what its session has. */
public enum FateRule implements ExchangeRule {
  /** A new label without success. */
  REFUSED(
      "refused",
      "A photo is refused whose label the session does not have yet.",
      "If the session was used before, supply one without photos. Else the server forgets or confuses"
          + " sessions."),
  /** A final label with success. */
  SUBMITTED_AGAIN(
      "submitted-again",
      "A photo is submitted whose label was final in the session.",
      "Do not rely on the first photo of a label: whoever has the session can replace it."),
  /** Another text than the example has. */
  MESSAGE(
      "message",
      "A result has another text than its case.",
      "Let the server send the documented text, as clients compare it; or change the contract if the"
          + " vendor documents another one.");

  private final RuleText text;

  FateRule(String name, String fault, String remedy) {
    this.text = new RuleText(
        "result." + name,
        fault,
        "The response of the case in the contract, and its evidence",
        remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Force force() {
    return Force.AS_EVIDENCE;
  }
}
