package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of a contract that generators of any language take. Generators make of an {@code anyOf} of known
 * values and any text a class without content, or a reader that refuses texts; so an open set becomes a
 * plain string, which names its known values in {@code x-extensible-enum} and in its description. Of the
 * other extensions only the names of constants stay, where there are constants.
 */
public final class PortableContract {
  /** The known values of a string that may have others; so Zalando's guidelines call it. */
  private static final String KNOWN_VALUES = "x-extensible-enum";

  private static final String CONSTANTS = "x-enum-varnames";

  private PortableContract() {}

  /**
   * Derives the copy.
   *
   * @param document an OpenAPI document in one file
   * @return an OpenAPI document of the same version
   */
  public static JsonNode of(Document document) {
    return copy(document.root(), Optional.of(Position.ROOT));
  }

  /** Copies a node; what has no position is data, which may be called anything. */
  private static JsonNode copy(JsonNode node, Optional<Position> position) {
    if (position.isEmpty()) {
      return node.deepCopy();
    }
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(copy(item, Optional.of(position.get().element()))));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    if (position.get().isSchema() && knownValues(node).isPresent()) {
      return openSet(node, knownValues(node).get());
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String name = property.getKey();
      boolean isExtension = !position.get().collection() && name.startsWith("x-");
      if (!isExtension || (name.equals(CONSTANTS) && node.has("enum"))) {
        copy.set(name, copy(property.getValue(), position.get().below(name)));
      }
    }
    return copy;
  }

  /** The member of an open set that lists the known values; empty if a schema is none. */
  private static Optional<JsonNode> knownValues(JsonNode schema) {
    JsonNode members = schema.path("anyOf");
    boolean areTexts = members.size() == 2
        && members.valueStream().allMatch(each -> each.path("type").asText().equals("string"));
    return areTexts && members.valueStream().filter(each -> each.has("enum")).count() == 1
        ? members.valueStream().filter(each -> each.has("enum")).findFirst()
        : Optional.empty();
  }

  private static ObjectNode openSet(JsonNode schema, JsonNode known) {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    text.put("type", "string");
    List<String> values = new ArrayList<>();
    known.path("enum").forEach(value -> values.add("`" + value.asText() + "`"));
    String description =
        known.path("description").asText(schema.path("description").asText());
    text.put(
        "description", (description + " Known values: " + String.join(", ", values) + ".").strip());
    for (String keyword : List.of("nullable", "deprecated", "example", "default")) {
      if (schema.has(keyword)) {
        text.set(keyword, schema.get(keyword).deepCopy());
      }
    }
    text.set(KNOWN_VALUES, known.path("enum").deepCopy());
    return text;
  }
}
