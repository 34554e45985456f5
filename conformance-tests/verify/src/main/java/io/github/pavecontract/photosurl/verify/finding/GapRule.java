package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.rule.Rule;
import java.util.Locale;

/** Parts of the contract that nothing observed, by what kind of part it is. */
public enum GapRule implements Rule {
  /** A case. */
  CASE,
  /** A status that an operation declares. */
  STATUS,
  /** A property of a request or an answer. */
  PROPERTY,
  /** A label of a photo, or any label that the contract does not list. */
  LABEL,
  /** A text of an answer. */
  MESSAGE,
  /** A rule between request and answer. */
  INVARIANT,
  /** Bodies that a recording left out. */
  BODY("The bodies of {subject} answers were not recorded.", "Record again, with bodies.");

  private final String fault;
  private final String remedy;

  GapRule(String fault, String remedy) {
    this.fault = fault;
    this.remedy = remedy;
  }

  GapRule() {
    this.fault = "Nothing observed the " + part() + " `{subject}`.";
    this.remedy = "Supply the sessions and keys that the reason names, or record more traffic. What"
        + " cannot be observed stays a gap, and fails nothing unless --fail-on says so.";
  }

  /** The kind of part in words. */
  String part() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return "gap." + part();
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public String grounds() {
    return "The contract, which has the part, and the evidence for it";
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
