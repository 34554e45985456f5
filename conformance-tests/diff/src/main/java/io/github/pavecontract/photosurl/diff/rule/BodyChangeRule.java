package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What bodies there are, of which types, and what is taken for what they leave out. */
public enum BodyChangeRule implements DiffRule {
  ADDED(
      "body.added",
      Effect.ADDED,
      "A request may have a body now.",
      "OpenAPI, Request Body Object: a request that was accepted must stay accepted.",
      Texts.NOTHING),
  REQUIRED_ADDED(
      "body.required-added",
      Effect.ADDED,
      "A request must have a body now.",
      "OpenAPI, Request Body Object: a request that was accepted must stay accepted.",
      "Send one, before the change is deployed."),
  REMOVED(
      "body.removed",
      Effect.REMOVED,
      "A request has no body any more.",
      "OpenAPI, Request Body Object: a request that was accepted must stay accepted.",
      "Stop sending it, before the change is deployed."),
  BECAME_REQUIRED(
      "body.became-required",
      Effect.SHIFTED,
      "The body of a request must be sent now.",
      "OpenAPI, Request Body Object: a request that was accepted must stay accepted.",
      "Send it in each request, before the change is deployed."),
  BECAME_OPTIONAL(
      "body.became-optional",
      Effect.SHIFTED,
      "The body of a request may be left out now.",
      "OpenAPI, Request Body Object: a request that was accepted must stay accepted.",
      Texts.NOTHING),
  TYPE_ADDED(
      "media-type.added",
      Effect.ADDED,
      "A media type is new.",
      "OpenAPI, Media Type Object: a request of a type that was accepted must stay accepted, and a response of another type is read by nobody.",
      "Nothing, if the old type is still sent where it is asked for by `Accept`."),
  TYPE_REMOVED(
      "media-type.removed",
      Effect.REMOVED,
      "A media type is gone.",
      "OpenAPI, Media Type Object: a request of a type that was accepted must stay accepted, and a response of another type is read by nobody.",
      "Use one of the others, before the change is deployed."),
  TYPE_CHANGED(
      "media-type.changed",
      Effect.CHANGED,
      "A media type is another one.",
      "OpenAPI, Media Type Object: a request of a type that was accepted must stay accepted, and a response of another type is read by nobody.",
      "Write and read the new one, as soon as the change is deployed."),
  TYPE_WIDENED(
      "media-type.widened",
      Effect.SHIFTED,
      "A range of media types is wider.",
      "OpenAPI, Media Type Object: a request of a type that was accepted must stay accepted, and a response of another type is read by nobody.",
      Texts.BOTH_WAYS),
  TYPE_NARROWED(
      "media-type.narrowed",
      Effect.SHIFTED,
      "A range of media types is narrower.",
      "OpenAPI, Media Type Object: a request of a type that was accepted must stay accepted, and a response of another type is read by nobody.",
      Texts.BOTH_WAYS),
  ENCODING_CHANGED(
      "encoding.changed",
      Effect.CHANGED,
      "A property of a form is written in another way.",
      "OpenAPI, Encoding Object: content type, style and headers of a part of the body.",
      "Write it in the new way, as soon as the change is deployed."),
  XML_CHANGED(
      "xml.changed",
      Effect.CHANGED,
      "A value is written in another way in XML.",
      "OpenAPI, XML Object: what elements and attributes are called, and of which namespace they are.",
      "Write and read the new form, as soon as the change is deployed."),
  DEFAULT_ADDED(
      "default.added",
      Effect.ADDED,
      "Something is taken for a value that a request leaves out.",
      "OpenAPI, Schema Object: a server takes the default for what a request leaves out.",
      Texts.NOTHING),
  DEFAULT_REMOVED(
      "default.removed",
      Effect.REMOVED,
      "Nothing is taken any more for a value that a request leaves out.",
      "OpenAPI, Schema Object: a server takes the default for what a request leaves out.",
      "Send the old default, before the change is deployed."),
  DEFAULT_CHANGED(
      "default.changed",
      Effect.CHANGED,
      "Something else is taken for a value that a request leaves out.",
      "OpenAPI, Schema Object: a server takes the default for what a request leaves out.",
      "Send the old default, before the change is deployed.");

  private final RuleText text;
  private final Effect effect;

  BodyChangeRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
