package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What parameters a request has, and how they are written. */
public enum ParameterRule implements DiffRule {
  ADDED(
      "parameter.added",
      Effect.ADDED,
      "An optional parameter is new.",
      "OpenAPI, Parameter Object: a request that was accepted must stay accepted.",
      Texts.NOTHING),
  REQUIRED_ADDED(
      "parameter.required-added",
      Effect.ADDED,
      "A required parameter is new.",
      "OpenAPI, Parameter Object: a request that was accepted must stay accepted.",
      "Send it, before the change is deployed."),
  REMOVED(
      "parameter.removed",
      Effect.REMOVED,
      "A parameter is gone.",
      "OpenAPI, Parameter Object: a parameter that is not declared may be refused, or is ignored.",
      "Stop sending it, before the change is deployed."),
  BECAME_REQUIRED(
      "parameter.became-required",
      Effect.SHIFTED,
      "A parameter must be sent now.",
      "OpenAPI, Parameter Object: a request that was accepted must stay accepted.",
      "Send it in each request, before the change is deployed."),
  BECAME_OPTIONAL(
      "parameter.became-optional",
      Effect.SHIFTED,
      "A parameter may be left out now.",
      "OpenAPI, Parameter Object: a request that was accepted must stay accepted.",
      Texts.NOTHING),
  PATH_RENAMED(
      "parameter.path-renamed",
      Effect.SHIFTED,
      "A path parameter has another name.",
      "OpenAPI, Parameter Object: the wire does not show the names of path parameters; generated code does.",
      "Regenerate the client, where its code names the parameter."),
  CASE_CHANGED(
      "parameter.case-changed",
      Effect.CHANGED,
      "A header parameter is written with other capitals.",
      "RFC 9110, section 5.1: names of fields are case-insensitive.",
      "Nothing."),
  STYLE_CHANGED(
      "parameter.style-changed",
      Effect.CHANGED,
      "A parameter is written in another style.",
      "OpenAPI, Parameter Object: `style`, `explode` and `content` say how a value becomes text.",
      "Write it in the new style, as soon as the change is deployed."),
  RESERVED_ALLOWED(
      "parameter.reserved-allowed",
      Effect.SHIFTED,
      "A parameter takes reserved characters as they are.",
      "OpenAPI, Parameter Object: `allowReserved`, after RFC 3986, section 2.2.",
      Texts.NOTHING),
  RESERVED_REFUSED(
      "parameter.reserved-refused",
      Effect.SHIFTED,
      "A parameter no longer takes reserved characters as they are.",
      "OpenAPI, Parameter Object: `allowReserved`, after RFC 3986, section 2.2.",
      "Percent-encode them, before the change is deployed."),
  EMPTY_ALLOWED(
      "parameter.empty-allowed",
      Effect.SHIFTED,
      "A parameter takes an empty value.",
      "OpenAPI, Parameter Object: `allowEmptyValue`.",
      Texts.NOTHING),
  EMPTY_REFUSED(
      "parameter.empty-refused",
      Effect.SHIFTED,
      "A parameter no longer takes an empty value.",
      "OpenAPI, Parameter Object: `allowEmptyValue`.",
      "Leave the parameter out instead, before the change is deployed."),
  TYPE_CHANGED(
      "text.type-changed",
      Effect.CHANGED,
      "A value that is written as text has another type, and each of the old texts is still one.",
      "In URLs and headers all values are text: only what texts there are can differ.",
      Texts.NOTHING);

  private final RuleText text;
  private final Effect effect;

  ParameterRule(String id, Effect effect, String fault, String grounds, String remedy) {
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
