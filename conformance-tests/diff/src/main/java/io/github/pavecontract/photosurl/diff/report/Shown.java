package io.github.pavecontract.photosurl.diff.report;

import com.fasterxml.jackson.databind.JsonNode;

/** A witness as the message that it is. */
final class Shown {
  private Shown() {}

  /** Such as {@code POST /photos with the body {"photos":[]}: valid under the old contract only}. */
  static String text(JsonNode witness) {
    return witness.path("operation").asText()
        + (witness.path("message").asText().equals("response") || witness.has("status")
            ? " answered with " + witness.path("status").asText() + " and "
            : " with ")
        + part(witness)
        + " `" + witness.path("value") + "`: valid under the "
        + witness.path("validUnder").asText()
        + " contract only";
  }

  private static String part(JsonNode witness) {
    String in = witness.path("in").asText();
    return in.isEmpty()
        ? "the body"
        : "the " + (in.equals("header") ? "header" : in + " parameter") + " `"
            + witness.path("name").asText() + "`";
  }
}
