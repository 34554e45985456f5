package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What the client that is generated from the new contract does to code written against the old one, where nothing on the wire explains it. */
public enum SourceRule implements DiffRule {
  CLASS_ADDED(
      "source.class-added",
      Effect.ADDED,
      "A class or interface is generated now.",
      Texts.GENERATED,
      Texts.NOTHING),
  CLASS_REMOVED(
      "source.class-removed",
      Effect.REMOVED,
      "A class or interface is no longer generated.",
      Texts.GENERATED,
      Texts.ADAPT),
  CLASS_CHANGED(
      "source.class-changed",
      Effect.CHANGED,
      "A class is an interface now, or the reverse.",
      Texts.GENERATED,
      Texts.ADAPT),
  CLASS_RENAMED(
      "source.class-renamed",
      Effect.SHIFTED,
      "A class has another name.",
      Texts.GENERATED,
      Texts.ADAPT),
  FACTORY_ADDED(
      "source.factory-added",
      Effect.ADDED,
      "A factory method is generated now.",
      Texts.GENERATED,
      Texts.NOTHING),
  FACTORY_REMOVED(
      "source.factory-removed",
      Effect.REMOVED,
      "A factory method is no longer generated.",
      Texts.GENERATED,
      Texts.ADAPT),
  FACTORY_CHANGED(
      "source.factory-changed",
      Effect.CHANGED,
      "A factory method takes other arguments.",
      Texts.GENERATED,
      Texts.ADAPT),
  PROPERTY_ADDED(
      "source.property-added",
      Effect.ADDED,
      "An accessor is generated now.",
      Texts.GENERATED,
      Texts.NOTHING),
  PROPERTY_REMOVED(
      "source.property-removed",
      Effect.REMOVED,
      "An accessor is no longer generated.",
      Texts.GENERATED,
      Texts.ADAPT),
  PROPERTY_CHANGED(
      "source.property-changed",
      Effect.CHANGED,
      "An accessor returns another type.",
      Texts.GENERATED,
      Texts.ADAPT),
  METHOD_ADDED(
      "source.method-added",
      Effect.ADDED,
      "A method of an operation is generated now.",
      Texts.GENERATED,
      Texts.NOTHING),
  METHOD_REMOVED(
      "source.method-removed",
      Effect.REMOVED,
      "A method of an operation is no longer generated.",
      Texts.GENERATED,
      Texts.ADAPT),
  METHOD_CHANGED(
      "source.method-changed",
      Effect.CHANGED,
      "A method of an operation takes or returns other types.",
      Texts.GENERATED,
      Texts.ADAPT),
  CONSTANT_ADDED(
      "source.constant-added",
      Effect.ADDED,
      "A constant is generated now.",
      Texts.GENERATED,
      Texts.NOTHING),
  CONSTANT_REMOVED(
      "source.constant-removed",
      Effect.REMOVED,
      "A constant is no longer generated.",
      Texts.GENERATED,
      Texts.ADAPT),
  ARGUMENTS_REORDERED(
      "source.arguments-reordered",
      Effect.SHIFTED,
      "Arguments stand in another order.",
      Texts.GENERATED,
      "Look at each call: where types are alike, it compiles and swaps values."),
  NULLNESS_CHANGED(
      "source.nullness-changed",
      Effect.CHANGED,
      "A value may be null now, or no longer may.",
      Texts.GENERATED,
      "Look at the code that reads it.");

  private final RuleText text;
  private final Effect effect;

  SourceRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
