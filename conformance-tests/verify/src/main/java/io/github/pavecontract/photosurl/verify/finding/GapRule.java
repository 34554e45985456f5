package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Parts of the contract that nothing observed, by what kind of part it is. */
public enum GapRule implements Rule {
  /** An operation. */
  OPERATION,
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
  BODY("The bodies of {subject} were not recorded.", "Record again, with bodies.");

  private final RuleText text;

  GapRule(String fault, String remedy) {
    this.text = new RuleText(
        "gap." + part(),
        fault,
        "The contract, which has the part, and the evidence for it",
        remedy);
  }

  GapRule() {
    this.text = new RuleText(
        "gap." + part(),
        "Nothing observed the " + part() + " `{subject}`.",
        "The contract, which has the part, and the evidence for it",
        "Supply the sessions and keys that the reason names, or record more traffic. What"
            + " cannot be observed stays a gap, and fails nothing unless --fail-on says so.");
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** The rule on a kind of part. */
  static Optional<GapRule> ofPart(String part) {
    return Arrays.stream(values()).filter(rule -> rule.part().equals(part)).findFirst();
  }

  /** The kind of part in words. */
  String part() {
    return name().toLowerCase(Locale.ROOT);
  }
}
