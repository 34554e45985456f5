package io.github.pavecontract.photosurl.diff.rule;

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

  private final String id;
  private final Effect effect;
  private final String fault;
  private final String grounds;
  private final String remedy;

  WritingRule(String id, Effect effect, String fault, String grounds, String remedy) {
    this.id = id;
    this.effect = effect;
    this.fault = fault;
    this.grounds = grounds;
    this.remedy = remedy;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Effect effect() {
    return effect;
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public String grounds() {
    return grounds;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
