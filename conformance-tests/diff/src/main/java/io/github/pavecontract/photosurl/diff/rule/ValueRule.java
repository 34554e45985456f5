package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What values a schema accepts, as far as types and lists say. */
public enum ValueRule implements DiffRule {
  TYPE_WIDENED(
      "type.widened",
      Effect.SHIFTED,
      "A value may be of more types.",
      Texts.accepted("`type` (JSON Schema Validation 6.1.1)"),
      Texts.BOTH_WAYS),
  TYPE_NARROWED(
      "type.narrowed",
      Effect.SHIFTED,
      "A value may be of fewer types.",
      Texts.accepted("`type` (JSON Schema Validation 6.1.1)"),
      Texts.BOTH_WAYS),
  TYPE_CHANGED(
      "type.changed",
      Effect.CHANGED,
      "A value is of another type.",
      Texts.accepted("`type` (JSON Schema Validation 6.1.1)"),
      Texts.BOTH_WAYS),
  NULL_ALLOWED(
      "null.allowed",
      Effect.SHIFTED,
      "A value may be null.",
      Texts.accepted("`nullable`, or the type `null` (OpenAPI, Schema Object)"),
      Texts.RECEIVE),
  NULL_REFUSED(
      "null.refused",
      Effect.SHIFTED,
      "A value may not be null any more.",
      Texts.accepted("`nullable`, or the type `null` (OpenAPI, Schema Object)"),
      Texts.SEND),
  ALTERNATIVE_ADDED(
      "alternative.added",
      Effect.ADDED,
      "A value has one alternative more.",
      Texts.accepted("`anyOf`, `oneOf` and `discriminator` (JSON Schema Core 10.2.1)"),
      "Be ready to receive the new alternative, or to pass over it, before the change is deployed."),
  ALTERNATIVE_REMOVED(
      "alternative.removed",
      Effect.REMOVED,
      "A value has one alternative less.",
      Texts.accepted("`anyOf`, `oneOf` and `discriminator` (JSON Schema Core 10.2.1)"),
      "Send one of the alternatives that stay, before the change is deployed."),
  ENUM_ADDED(
      "enum.added",
      Effect.ADDED,
      "A value is one of few now.",
      Texts.accepted("`enum` and `const` (JSON Schema Validation 6.1.2, 6.1.3)"),
      Texts.SEND),
  ENUM_REMOVED(
      "enum.removed",
      Effect.REMOVED,
      "A value is no longer one of few.",
      Texts.accepted("`enum` and `const` (JSON Schema Validation 6.1.2, 6.1.3)"),
      Texts.RECEIVE),
  ENUM_VALUE_ADDED(
      "enum.value-added",
      Effect.ADDED,
      "A list of values has more of them.",
      Texts.accepted("`enum` and `const` (JSON Schema Validation 6.1.2, 6.1.3)"),
      Texts.RECEIVE),
  ENUM_VALUE_REMOVED(
      "enum.value-removed",
      Effect.REMOVED,
      "A list of values has fewer of them.",
      Texts.accepted("`enum` and `const` (JSON Schema Validation 6.1.2, 6.1.3)"),
      Texts.SEND),
  ENUM_CHANGED(
      "enum.changed",
      Effect.CHANGED,
      "A list of values has gained some and lost others.",
      Texts.accepted("`enum` and `const` (JSON Schema Validation 6.1.2, 6.1.3)"),
      Texts.BOTH_WAYS),
  OPEN_SET_VALUE_ADDED(
      "open-set.value-added",
      Effect.ADDED,
      "An open set names more values.",
      "An open set names values that are known and admits others, so that neither direction can break the wire.",
      Texts.NOTHING),
  OPEN_SET_VALUE_REMOVED(
      "open-set.value-removed",
      Effect.REMOVED,
      "An open set names fewer values.",
      "An open set names values that are known and admits others, so that neither direction can break the wire.",
      Texts.REVIEW),
  SCHEMA_CHANGED(
      "schema.changed",
      Effect.CHANGED,
      "A schema accepts other values, and no single keyword says why.",
      Texts.accepted("the schema as a whole"),
      Texts.REVIEW);

  private final RuleText text;
  private final Effect effect;

  ValueRule(String id, Effect effect, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.effect = effect;
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Effect effect() {
    return effect;
  }
}
