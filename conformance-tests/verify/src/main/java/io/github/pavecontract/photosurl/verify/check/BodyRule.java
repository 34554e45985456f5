package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Scope;

/** Rules on the body of an answer as a whole. */
public enum BodyRule implements ExchangeRule {
  /** The header Content-Type. */
  MEDIA_TYPE(
      "media-type",
      "The answer does not say that its body is application/json.",
      "The media type that the contract has for the status, and its evidence",
      "Let the server send `Content-Type: application/json`; clients need not read anything else.",
      Force.AS_EVIDENCE,
      Scope.EVERYWHERE,
      Scope.EVERYWHERE),
  /** The text of the body. */
  JSON(
      "json",
      "The body is not one JSON value.",
      "RFC 8259",
      "Let the server send one JSON value in UTF-8: no name twice, nothing before or behind it.",
      Force.ALWAYS,
      Scope.EVERYWHERE,
      Scope.EVERYWHERE),
  /** A property that the contract does not know. */
  UNDECLARED_PROPERTY(
      "schema.undeclared-property",
      "The body has a property `{subject}` that the contract does not know.",
      "The properties of the schema in the contract",
      "Add the property to the contract if it is there to stay; else accept it for a time.",
      Force.ADDITION,
      Scope.PLACE,
      Scope.EVERYWHERE),
  /** A rule between request and answer. */
  INVARIANT(
      "invariant",
      "The invariant `{subject}` does not hold.",
      "The invariant in `x-invariants` of the contract, and its evidence",
      "Compare the answer with its request: one of the two is not what the contract says of both.",
      Force.AS_EVIDENCE,
      Scope.PLACE,
      Scope.PLACE);

  private final RuleText text;
  private final Force force;
  private final Scope scope;
  private final Scope shadow;

  BodyRule(
      String id,
      String fault,
      String grounds,
      String remedy,
      Force force,
      Scope scope,
      Scope shadow) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.force = force;
    this.scope = scope;
    this.shadow = shadow;
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
  public Scope scope() {
    return scope;
  }

  @Override
  public Scope shadow() {
    return shadow;
  }
}
