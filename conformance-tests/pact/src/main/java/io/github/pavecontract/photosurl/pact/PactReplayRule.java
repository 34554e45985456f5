package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** Rules on what an API answers to the interactions of a pact. */
enum PactReplayRule implements Rule {
  STATUS(
      "status",
      "The API answers with status {received}, where the team expects {expected}.",
      "The pact, and the responses of the operation"),
  HEADER(
      "header",
      "The API sends another header field `{subject}` than the team expects.",
      "The pact, and the headers of the response"),
  MEDIA_TYPE(
      "media-type",
      "The API sends a body of another media type than the team expects.",
      "The pact, and the media type of the response"),
  BODY(
      "body",
      "The API sends another value at `{subject}` than the team expects.",
      "The pact, and the schema of the response"),
  KEY_PLACE(
      "key-place",
      "The API finds no API key in the request, as {subject}.",
      "The security scheme of the operation") {
    @Override
    String todo() {
      return PactRequestRule.KEY_PLACE.remedy();
    }
  },
  ACCEPTED(
      "accepted",
      "A session that was named as closed, submitted or foreign has accepted a photo.",
      "The cases of the contract in the state that the session was named for"),
  NOT_REPLAYED(
      "not-replayed",
      "The interaction was not replayed: {received}.",
      "The pact, and what the target can be brought into") {
    @Override
    String todo() {
      return "Supply what the reason names; what cannot be replayed says nothing about the API.";
    }
  };

  private final RuleText text;

  PactReplayRule(String name, String fault, String grounds) {
    this.text = new RuleText("pact.replay." + name, fault, grounds, todo());
  }

  String todo() {
    return "Where the contract says the same as the pact, the API has broken it: tell the vendor."
        + " Otherwise let the team expect what the contract has.";
  }

  @Override
  public RuleText text() {
    return text;
  }
}
