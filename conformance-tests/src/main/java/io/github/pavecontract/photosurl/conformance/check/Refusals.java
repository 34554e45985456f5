package io.github.pavecontract.photosurl.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The texts of refusals. Where nobody knows whether a photo was processed before, each of them can
 * apply; that it is one of the documented ones is an invariant of the contract.
 */
final class Refusals {
  private Refusals() {}

  /** A copy of the expected body, whose refusals are worded like those of the actual one. */
  static JsonNode reworded(JsonNode expected, JsonNode actual) {
    JsonNode copy = expected.deepCopy();
    for (int i = 0; i < copy.path("data").size(); i++) {
      JsonNode result = copy.path("data").path(i);
      JsonNode other = actual.path("data").path(i);
      if (result instanceof ObjectNode refusal && isRefusal(result) && isRefusal(other)) {
        refusal.set("message", other.path("message"));
      }
    }
    return copy;
  }

  private static boolean isRefusal(JsonNode result) {
    return result.path("success").isBoolean() && !result.path("success").booleanValue();
  }
}
