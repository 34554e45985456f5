package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Adds to the example of a pact what its team does not need and the API sends all the same. */
final class Completion {
  private Completion() {}

  /**
   * Completes an example.
   *
   * @param example what the pact shows
   * @param full an answer of the contract
   * @return the example with all properties of the answer
   */
  static JsonNode of(JsonNode example, JsonNode full) {
    if (example.isObject() && full.isObject()) {
      ObjectNode completed = example.deepCopy();
      full.properties()
          .forEach(property -> completed.set(
              property.getKey(),
              example.has(property.getKey())
                  ? of(example.get(property.getKey()), property.getValue())
                  : property.getValue()));
      return completed;
    }
    if (example.isArray() && full.isArray() && !full.isEmpty()) {
      ArrayNode completed = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < example.size(); i++) {
        completed.add(of(example.get(i), counterpart(example.get(i), i, full)));
      }
      return completed;
    }
    return example;
  }

  /** The element that agrees with another in whatever both have; else the one in its place. */
  private static JsonNode counterpart(JsonNode element, int index, JsonNode full) {
    return StreamSupport.stream(full.spliterator(), false)
        .filter(candidate -> candidate.properties().stream()
            .allMatch(property -> !element.has(property.getKey())
                || element.get(property.getKey()).equals(property.getValue())))
        .findFirst()
        .orElse(full.get(index < full.size() ? index : 0));
  }
}
