package io.github.pavecontract.photosurl.verify.check;

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

  private final String name;
  private final String place;
  private final String fault;

  ErrorRule(String name, String place, String fault) {
    this.name = name;
    this.place = place;
    this.fault = fault;
  }

  /** The rule on a place in the body. */
  static ErrorRule on(String place) {
    return Arrays.stream(values())
        .filter(rule -> rule.place.equals(place))
        .findFirst()
        .orElse(OTHER);
  }

  @Override
  public String id() {
    return "error." + name;
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public String grounds() {
    return "The response of the case in the contract, and its evidence";
  }

  @Override
  public String remedy() {
    return "Let the server send the documented value, as clients tell errors apart by it; or change the"
        + " contract if the vendor documents another one.";
  }

  @Override
  public Force force() {
    return Force.AS_EVIDENCE;
  }
}
