package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What is written otherwise, without effect. */
public enum WritingRule implements DiffRule {
  REORDERED(
      "reordered",
      Effect.SHIFTED,
      "Something stands in another order.",
      "Nothing that differs between two contracts is silent, though it has no effect on the wire or in source.",
      "Nothing."),
  WRITING_CHANGED(
      "writing.changed",
      Effect.CHANGED,
      "Something is written in another way.",
      "Nothing that differs between two contracts is silent, though it has no effect on the wire or in source.",
      "Nothing."),
  TEXT_CHANGED(
      "text.changed",
      Effect.CHANGED,
      "A text or an example is another one.",
      "Nothing that differs between two contracts is silent, though it has no effect on the wire or in source.",
      "Read it, if you rely on what it says.");

  private final RuleText text;
  private final Effect effect;

  WritingRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
