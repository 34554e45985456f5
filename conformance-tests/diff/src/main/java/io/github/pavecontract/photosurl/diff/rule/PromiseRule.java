package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What the contract promises beyond the form of messages. */
public enum PromiseRule implements DiffRule {
  CASE_ADDED("case.added", Effect.ADDED, "A case is promised.", Texts.PROMISED, Texts.NOTHING),
  CASE_REMOVED(
      "case.removed",
      Effect.REMOVED,
      "A case is no longer promised.",
      Texts.PROMISED,
      "Stop relying on it, before the change is deployed."),
  CASE_RENAMED(
      "case.renamed",
      Effect.SHIFTED,
      "A case has another name, and promises the same.",
      Texts.PROMISED,
      "Name it anew where its name is used, as by `--case`."),
  CASE_CHANGED(
      "case.changed",
      Effect.CHANGED,
      "A case has another state, request, response or side effect.",
      Texts.PROMISED,
      "Stop relying on it, before the change is deployed."),
  CASE_STATUS_CHANGED(
      "case.status-changed",
      Effect.CHANGED,
      "A case is answered with another status.",
      Texts.PROMISED,
      "Be ready for both, before the change is deployed."),
  INVARIANT_ADDED(
      "invariant.added", Effect.ADDED, "An invariant is promised.", Texts.PROMISED, Texts.NOTHING),
  INVARIANT_REMOVED(
      "invariant.removed",
      Effect.REMOVED,
      "An invariant is no longer promised.",
      Texts.PROMISED,
      "Stop relying on it, before the change is deployed."),
  INVARIANT_RENAMED(
      "invariant.renamed",
      Effect.SHIFTED,
      "An invariant has another name, and promises the same.",
      Texts.PROMISED,
      "Name it anew where its name is used, as among accepted findings."),
  INVARIANT_CHANGED(
      "invariant.changed",
      Effect.CHANGED,
      "An invariant has another condition or expression.",
      Texts.PROMISED,
      "Stop relying on it, before the change is deployed."),
  PRECEDENCE_CHANGED(
      "precedence.changed",
      Effect.CHANGED,
      "Where several errors apply, another one may answer.",
      Texts.PROMISED,
      "Be ready for any of them, before the change is deployed."),
  DEPRECATED(
      "deprecation.added",
      Effect.ADDED,
      "Something is deprecated.",
      "OpenAPI, `deprecated`: what is marked still works, and will go away.",
      "Look for what takes its place, and use that."),
  DEPRECATION_REMOVED(
      "deprecation.removed",
      Effect.REMOVED,
      "Something is no longer deprecated.",
      "OpenAPI, `deprecated`: what is marked still works, and will go away.",
      Texts.NOTHING),
  SUNSET_EARLIER(
      "sunset.earlier",
      Effect.SHIFTED,
      "Something ends earlier than was announced.",
      "`x-sunset`, as RFC 8594 has it for responses: the day from which on it may be gone.",
      "Stop using it before the new day."),
  SUNSET_CHANGED(
      "sunset.changed",
      Effect.CHANGED,
      "The announced end of something is new, later or gone.",
      "`x-sunset`, as RFC 8594 has it for responses: the day from which on it may be gone.",
      "Plan by the new day.");

  private final RuleText text;
  private final Effect effect;

  PromiseRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
