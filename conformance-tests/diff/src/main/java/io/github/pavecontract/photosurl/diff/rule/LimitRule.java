package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What limits a schema sets to values of one type. */
public enum LimitRule implements DiffRule {
  RANGE_WIDENED(
      "range.widened",
      Effect.SHIFTED,
      "A number may be smaller or larger.",
      Texts.accepted(
          "`minimum`, `maximum` and their exclusive forms (JSON Schema Validation 6.2.2 to 6.2.5)"),
      Texts.BOTH_WAYS),
  RANGE_NARROWED(
      "range.narrowed",
      Effect.SHIFTED,
      "A number has a narrower range.",
      Texts.accepted(
          "`minimum`, `maximum` and their exclusive forms (JSON Schema Validation 6.2.2 to 6.2.5)"),
      Texts.BOTH_WAYS),
  RANGE_CHANGED(
      "range.changed",
      Effect.CHANGED,
      "A number has another range.",
      Texts.accepted(
          "`minimum`, `maximum` and their exclusive forms (JSON Schema Validation 6.2.2 to 6.2.5)"),
      Texts.BOTH_WAYS),
  MULTIPLE_WIDENED(
      "multiple.widened",
      Effect.SHIFTED,
      "A number may be a multiple of less.",
      Texts.accepted("`multipleOf` (JSON Schema Validation 6.2.1)"),
      Texts.BOTH_WAYS),
  MULTIPLE_NARROWED(
      "multiple.narrowed",
      Effect.SHIFTED,
      "A number must be a multiple of more.",
      Texts.accepted("`multipleOf` (JSON Schema Validation 6.2.1)"),
      Texts.BOTH_WAYS),
  MULTIPLE_CHANGED(
      "multiple.changed",
      Effect.CHANGED,
      "A number must be a multiple of something else.",
      Texts.accepted("`multipleOf` (JSON Schema Validation 6.2.1)"),
      Texts.BOTH_WAYS),
  LENGTH_WIDENED(
      "length.widened",
      Effect.SHIFTED,
      "A text may be shorter or longer.",
      Texts.accepted("`minLength` and `maxLength` (JSON Schema Validation 6.3.1, 6.3.2)"),
      Texts.BOTH_WAYS),
  LENGTH_NARROWED(
      "length.narrowed",
      Effect.SHIFTED,
      "A text has narrower limits of its length.",
      Texts.accepted("`minLength` and `maxLength` (JSON Schema Validation 6.3.1, 6.3.2)"),
      Texts.BOTH_WAYS),
  LENGTH_CHANGED(
      "length.changed",
      Effect.CHANGED,
      "A text has other limits of its length.",
      Texts.accepted("`minLength` and `maxLength` (JSON Schema Validation 6.3.1, 6.3.2)"),
      Texts.BOTH_WAYS),
  ITEMS_WIDENED(
      "items.widened",
      Effect.SHIFTED,
      "A list may have fewer or more elements.",
      Texts.accepted("`minItems` and `maxItems` (JSON Schema Validation 6.4.1, 6.4.2)"),
      Texts.BOTH_WAYS),
  ITEMS_NARROWED(
      "items.narrowed",
      Effect.SHIFTED,
      "A list has narrower limits of its size.",
      Texts.accepted("`minItems` and `maxItems` (JSON Schema Validation 6.4.1, 6.4.2)"),
      Texts.BOTH_WAYS),
  ITEMS_CHANGED(
      "items.changed",
      Effect.CHANGED,
      "A list has other limits of its size.",
      Texts.accepted("`minItems` and `maxItems` (JSON Schema Validation 6.4.1, 6.4.2)"),
      Texts.BOTH_WAYS),
  PROPERTIES_WIDENED(
      "properties.widened",
      Effect.SHIFTED,
      "An object may have fewer or more properties.",
      Texts.accepted("`minProperties` and `maxProperties` (JSON Schema Validation 6.5.1, 6.5.2)"),
      Texts.BOTH_WAYS),
  PROPERTIES_NARROWED(
      "properties.narrowed",
      Effect.SHIFTED,
      "An object has narrower limits of its size.",
      Texts.accepted("`minProperties` and `maxProperties` (JSON Schema Validation 6.5.1, 6.5.2)"),
      Texts.BOTH_WAYS),
  PROPERTIES_CHANGED(
      "properties.changed",
      Effect.CHANGED,
      "An object has other limits of its size.",
      Texts.accepted("`minProperties` and `maxProperties` (JSON Schema Validation 6.5.1, 6.5.2)"),
      Texts.BOTH_WAYS),
  FORMAT_WIDENED(
      "format.widened",
      Effect.SHIFTED,
      "A value is of a wider format, or of none.",
      Texts.accepted("`format` (JSON Schema Validation 7; OpenAPI, Data Types)"),
      Texts.BOTH_WAYS),
  FORMAT_NARROWED(
      "format.narrowed",
      Effect.SHIFTED,
      "A value is of a format, or of a narrower one.",
      Texts.accepted("`format` (JSON Schema Validation 7; OpenAPI, Data Types)"),
      Texts.BOTH_WAYS),
  FORMAT_CHANGED(
      "format.changed",
      Effect.CHANGED,
      "A value is of another format.",
      Texts.accepted("`format` (JSON Schema Validation 7; OpenAPI, Data Types)"),
      Texts.BOTH_WAYS),
  PATTERN_WIDENED(
      "pattern.widened",
      Effect.SHIFTED,
      "A text may match a wider pattern, or none.",
      Texts.accepted("`pattern` (JSON Schema Validation 6.3.3)"),
      Texts.BOTH_WAYS),
  PATTERN_NARROWED(
      "pattern.narrowed",
      Effect.SHIFTED,
      "A text must match a pattern, or a narrower one.",
      Texts.accepted("`pattern` (JSON Schema Validation 6.3.3)"),
      Texts.BOTH_WAYS),
  PATTERN_CHANGED(
      "pattern.changed",
      Effect.CHANGED,
      "A text must match another pattern.",
      Texts.accepted("`pattern` (JSON Schema Validation 6.3.3)"),
      Texts.BOTH_WAYS),
  UNIQUE_WIDENED(
      "unique.widened",
      Effect.SHIFTED,
      "A list may repeat elements.",
      Texts.accepted("`uniqueItems` (JSON Schema Validation 6.4.3)"),
      Texts.BOTH_WAYS),
  UNIQUE_NARROWED(
      "unique.narrowed",
      Effect.SHIFTED,
      "A list must not repeat elements.",
      Texts.accepted("`uniqueItems` (JSON Schema Validation 6.4.3)"),
      Texts.BOTH_WAYS),
  CONDITION_WIDENED(
      "condition.widened",
      Effect.SHIFTED,
      "A value is under a weaker condition.",
      Texts.accepted("`not`, `contains`, `if` and others (JSON Schema Core 10.2, 10.3.1.3)"),
      Texts.BOTH_WAYS),
  CONDITION_NARROWED(
      "condition.narrowed",
      Effect.SHIFTED,
      "A value is under a stronger condition.",
      Texts.accepted("`not`, `contains`, `if` and others (JSON Schema Core 10.2, 10.3.1.3)"),
      Texts.BOTH_WAYS),
  CONDITION_CHANGED(
      "condition.changed",
      Effect.CHANGED,
      "A value is under another condition.",
      Texts.accepted("`not`, `contains`, `if` and others (JSON Schema Core 10.2, 10.3.1.3)"),
      Texts.BOTH_WAYS);

  private final RuleText text;
  private final Effect effect;

  LimitRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
