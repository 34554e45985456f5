package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** Rules on what a team sends, but for the values of its body. */
enum PactRequestRule implements Rule {
  OPERATION(
      "operation",
      "The contract has no operation of this method and path.",
      "The path and its operations",
      "Correct the method or the path in the test of the team."),
  PATH(
      "path",
      "The path has a session key that the contract does not allow.",
      "The schema of the path parameter, and its evidence",
      "Put a session key into the path; an empty one makes another path of it."),
  TARGET(
      "target",
      "The path holds more than a path, so that no request can be made of it.",
      "The path of the operation; the Pact specification, which has a field for the query",
      "Leave host and query out of the path; the mock server has the host, `query` the parameters."),
  QUERY(
      "query",
      "The request has a query parameter that the contract does not know.",
      "The parameters of the operation",
      "Leave the parameter out, or add it to the contract if the vendor documents it."),
  KEY_PLACE(
      "key-place",
      "The API key is not where the API reads it: {subject}.",
      "The security scheme of the operation",
      "Let the team send the key in the header field that the contract names, and nowhere else."),
  MEDIA_TYPE(
      "media-type",
      "The request says that its body is not application/json.",
      "The media type of the request body, and its evidence",
      "Let the team send `Content-Type: application/json`."),
  BODY(
      "body",
      "The request has no JSON body.",
      "The request body, and its evidence",
      "Give the interaction the JSON body that the team sends."),
  UNDECLARED_PROPERTY(
      "undeclared-property",
      "The team sends a property that the contract does not know.",
      "The properties of the schema in the contract",
      "Leave the property out, or add it to the contract if the vendor documents it."),
  UNDOCUMENTED_VALUE(
      "undocumented-value",
      "The team sends a text that the contract does not list.",
      "The texts that the contract lists for the place",
      "Send one of the texts that are listed, or add it to the contract if the vendor documents it.");

  private final RuleText text;

  PactRequestRule(String name, String fault, String grounds, String remedy) {
    this.text = new RuleText("pact.request." + name, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }
}
