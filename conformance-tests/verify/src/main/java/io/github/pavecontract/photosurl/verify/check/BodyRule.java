package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import io.github.pavecontract.photosurl.verify.rule.Scope;

/** Rules on the body of an answer as a whole. */
public enum BodyRule implements ExchangeRule {
  /** The header Content-Type. */
  MEDIA_TYPE(
      "media-type",
      "The answer does not say that its body is application/json.",
      "The media type that the contract has for the status, and its evidence",
      "Let the server send `Content-Type: application/json`; clients need not read anything else.",
      Layer.MEDIA_TYPE,
      Force.AS_EVIDENCE,
      Scope.EVERYWHERE),
  /** The text of the body. */
  JSON(
      "json",
      "The body is not one JSON value.",
      "RFC 8259",
      "Let the server send one JSON value in UTF-8: no name twice, nothing before or behind it.",
      Layer.JSON,
      Force.ALWAYS,
      Scope.EVERYWHERE),
  /** A property that the contract does not know. */
  UNDECLARED_PROPERTY(
      "schema.undeclared-property",
      "The body has a property `{subject}` that the contract does not know.",
      "The properties of the schema in the contract",
      "Add the property to the contract if it is there to stay; else accept it for a time.",
      Layer.ADDITION,
      Force.ADDITION,
      Scope.PLACE),
  /** A value of an open set that the contract does not list. */
  UNLISTED_VALUE(
      "schema.unlisted-value",
      "The body has a value at `{subject}` that the contract allows, but does not list.",
      "The values that the schema in the contract lists, beside which it allows others",
      "Add the value to the contract if it is there to stay; else accept it for a time.",
      Layer.OPEN_SET,
      Force.ADDITION,
      Scope.PLACE),
  /** A rule between request and answer. */
  INVARIANT(
      "invariant",
      "The invariant `{subject}` does not hold.",
      "The invariant in `x-invariants` of the contract, and its evidence",
      "Compare the answer with its request: one of the two is not what the contract says of both.",
      Layer.INVARIANT,
      Force.AS_EVIDENCE,
      Scope.PLACE);

  private final RuleText text;
  private final Layer layer;
  private final Force force;
  private final Scope scope;

  BodyRule(
      String id,
      String fault,
      String grounds,
      String remedy,
      Layer layer,
      Force force,
      Scope scope) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.layer = layer;
    this.force = force;
    this.scope = scope;
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Layer layer() {
    return layer;
  }

  @Override
  public Force force() {
    return force;
  }

  @Override
  public Scope scope() {
    return scope;
  }
}
