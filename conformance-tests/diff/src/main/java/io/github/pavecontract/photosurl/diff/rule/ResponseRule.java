package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** With which status, headers and links a response comes. */
public enum ResponseRule implements DiffRule {
  STATUS_ADDED(
      "status.added",
      Effect.ADDED,
      "A status is new.",
      "OpenAPI, Responses Object: a response that may come must have been announced.",
      "Be ready to receive it, before the change is deployed."),
  STATUS_REMOVED(
      "status.removed",
      Effect.REMOVED,
      "A status is gone.",
      "OpenAPI, Responses Object: a response that may come must have been announced.",
      "Stop relying on it, before the change is deployed."),
  STATUS_MOVED(
      "status.moved",
      Effect.SHIFTED,
      "A failure comes with another status.",
      "OpenAPI, Responses Object: a response that may come must have been announced.",
      "Be ready to receive it, before the change is deployed."),
  HEADER_ADDED(
      "response-header.added",
      Effect.ADDED,
      "A header of a response is new.",
      "OpenAPI, Header Object: a header that was promised must still come.",
      Texts.NOTHING),
  HEADER_REMOVED(
      "response-header.removed",
      Effect.REMOVED,
      "A header of a response is gone.",
      "OpenAPI, Header Object: a header that was promised must still come.",
      "Stop relying on it, before the change is deployed."),
  HEADER_BECAME_REQUIRED(
      "response-header.became-required",
      Effect.SHIFTED,
      "A header of a response is always there now.",
      "OpenAPI, Header Object: a header that was promised must still come.",
      Texts.NOTHING),
  HEADER_BECAME_OPTIONAL(
      "response-header.became-optional",
      Effect.SHIFTED,
      "A header of a response may be missing now.",
      "OpenAPI, Header Object: a header that was promised must still come.",
      "Be ready to do without it, before the change is deployed."),
  HEADER_STYLE_CHANGED(
      "response-header.style-changed",
      Effect.CHANGED,
      "A header of a response is written in another style.",
      "OpenAPI, Header Object: `style`, `explode` and `content` say how a value becomes text.",
      "Be ready to read both, before the change is deployed."),
  LINK_ADDED(
      "link.added",
      Effect.ADDED,
      "A link is new.",
      "OpenAPI, Link Object: links tell readers what to call next; nothing of them is on the wire.",
      Texts.NOTHING),
  LINK_REMOVED(
      "link.removed",
      Effect.REMOVED,
      "A link is gone.",
      "OpenAPI, Link Object: links tell readers what to call next; nothing of them is on the wire.",
      Texts.REVIEW),
  LINK_CHANGED(
      "link.changed",
      Effect.CHANGED,
      "A link leads elsewhere.",
      "OpenAPI, Link Object: links tell readers what to call next; nothing of them is on the wire.",
      Texts.REVIEW);

  private final RuleText text;
  private final Effect effect;

  ResponseRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
