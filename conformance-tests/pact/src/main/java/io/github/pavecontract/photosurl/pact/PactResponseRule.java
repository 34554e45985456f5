package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** Rules on what a team relies on, but for the values of the body. */
enum PactResponseRule implements Rule {
  STATUS(
      "status",
      "The contract has no answer of this status.",
      "The responses of the operation",
      "Rely on a status that the contract declares."),
  HEADER(
      "header",
      "The team relies on a header field that the contract does not promise.",
      "The headers of the response in the contract",
      "Leave the field out, or add it to the contract if the vendor documents it."),
  MEDIA_TYPE(
      "media-type",
      "The team relies on another media type than application/json.",
      "The media type of the response, and its evidence",
      "Rely on `Content-Type: application/json`."),
  BODY(
      "body",
      "The team relies on a body that is no JSON.",
      "The schema of the response, and its evidence",
      "Give the interaction a JSON body, or none."),
  UNDECLARED_PROPERTY(
      "undeclared-property",
      "The team relies on a property that the contract does not promise.",
      "The properties of the schema in the contract",
      "Leave the property out, or add it to the contract if the vendor documents it."),
  UNDOCUMENTED_VALUE(
      "undocumented-value",
      "The team relies on a text that the contract does not list.",
      "The texts that the contract lists for the place",
      "Rely on one of the texts that are listed, or match any."),
  IMPOSSIBLE(
      "impossible",
      "The matchers accept none of the answers that the contract has for the request.",
      "The cases of the contract that answer the request",
      "Compare the matchers with the cases of the contract, and widen them or correct the request.");

  private final RuleText text;

  PactResponseRule(String name, String fault, String grounds, String remedy) {
    this.text = new RuleText("pact.response." + name, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }
}
