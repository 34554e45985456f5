package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.util.Arrays;

/** Rules on the values of an error, which its case fixes. */
public enum ErrorRule implements ExchangeRule {
  /** The text. */
  MESSAGE("message", "/message", "The error has another text than its case."),
  /** The number in the envelope. */
  CODE("code", "/code", "The error has another code than its case."),
  /** Anything else, and the error as a whole. */
  OTHER("other", "", "The error has another value than its case.");

  private final RuleText text;
  private final String place;

  ErrorRule(String name, String place, String fault) {
    this.text = new RuleText(
        "error." + name,
        fault,
        "The response of the case in the contract, and its evidence",
        "Let the server send the documented value, as clients tell errors apart by it; or change the"
            + " contract if the vendor documents another one.");
    this.place = place;
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** The rule on a place in the body. */
  static ErrorRule on(String place) {
    return Arrays.stream(values())
        .filter(rule -> rule.place.equals(place))
        .findFirst()
        .orElse(OTHER);
  }

  @Override
  public Force force() {
    return Force.AS_EVIDENCE;
  }
}
