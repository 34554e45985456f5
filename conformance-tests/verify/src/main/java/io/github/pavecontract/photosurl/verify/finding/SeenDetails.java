package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.report.Detail;
import java.time.Instant;
import java.util.List;

/** What a finding in recorded traffic says beside others: what reports need that are merged. */
final class SeenDetails {
  private static final String SEEN = "first seen";
  private static final String CAUSE = "cause";

  private SeenDetails() {}

  /** None for what was asked just now, as nobody merges that. */
  static List<Detail> of(FirstSeen seen, String cause) {
    if (seen.source().isEmpty()) {
      return List.of();
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", seen.source()).put("number", seen.number());
    String at = "";
    if (seen.isDated()) {
      json.put("at", seen.at().toString());
      at = seen.at() + ", ";
    }
    return List.of(
        Detail.of(SEEN, at + "entry " + seen.number() + " of " + seen.source(), json),
        Detail.data(CAUSE, TextNode.valueOf(cause)));
  }

  /** Reads the details of a finding in JSON again. */
  static FirstSeen seen(JsonNode details) {
    JsonNode seen = details.path("firstSeen");
    return new FirstSeen(
        seen.has("at") ? Instant.parse(seen.path("at").asText()) : FirstSeen.UNKNOWN,
        seen.path("source").asText(),
        seen.path("number").asLong());
  }

  static String cause(JsonNode details) {
    return details.path(CAUSE).asText();
  }
}
