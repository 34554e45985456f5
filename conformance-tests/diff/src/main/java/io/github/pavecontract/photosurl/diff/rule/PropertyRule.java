package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What properties an object has. */
public enum PropertyRule implements DiffRule {
  ADDED(
      "property.added",
      Effect.ADDED,
      "An optional property is new.",
      Texts.accepted("`properties` (JSON Schema Core 10.3.2.1)"),
      Texts.NOTHING),
  REQUIRED_ADDED(
      "property.required-added",
      Effect.ADDED,
      "A required property is new.",
      Texts.accepted(
          "`properties` (JSON Schema Core 10.3.2.1) and `required` (JSON Schema Validation 6.5.3)"),
      "In requests, send it, before the change is deployed."),
  REMOVED(
      "property.removed",
      Effect.REMOVED,
      "A property that clients may read or send is removed.",
      Texts.accepted("`properties` (JSON Schema Core 10.3.2.1)"),
      "Stop sending it and reading it, before the change is deployed."),
  BECAME_REQUIRED(
      "property.became-required",
      Effect.SHIFTED,
      "A property must be there now.",
      Texts.accepted("`required` (JSON Schema Validation 6.5.3)"),
      "In requests, send it, before the change is deployed."),
  BECAME_OPTIONAL(
      "property.became-optional",
      Effect.SHIFTED,
      "A property may be missing now.",
      Texts.accepted("`required` (JSON Schema Validation 6.5.3)"),
      "In responses, be ready to do without it, before the change is deployed."),
  DEPENDENCY_CHANGED(
      "property.dependency-changed",
      Effect.CHANGED,
      "Other properties must accompany each other.",
      Texts.accepted(
          "`dependentRequired` and `dependentSchemas` (JSON Schema Validation 6.5.4, Core 10.2.2.4)"),
      Texts.BOTH_WAYS),
  OPENED(
      "properties.opened",
      Effect.SHIFTED,
      "An object accepts undeclared properties.",
      Texts.accepted("`additionalProperties` (JSON Schema Core 10.3.2.3)"),
      "In responses, ignore what you do not know."),
  CLOSED(
      "properties.closed",
      Effect.SHIFTED,
      "An object refuses undeclared properties.",
      Texts.accepted("`additionalProperties` (JSON Schema Core 10.3.2.3)"),
      "In requests, send declared properties only, before the change is deployed.");

  private final RuleText text;
  private final Effect effect;

  PropertyRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
