package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Set;

/** Sets of values that are marked open: named values, beside any other value of their type. */
final class OpenSets {
  private static final Set<String> WORDS =
      Set.of("type", "description", "title", "example", "examples", "externalDocs", "deprecated");

  private OpenSets() {}

  /** The values that the set names; empty if these alternatives are no open set. */
  static ArrayNode values(Document document, String place, JsonNode alternatives) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    String type = "";
    for (int i = 0; i < alternatives.size(); i++) {
      JsonNode alternative = document.at(Pointers.child(place, i));
      if (alternative.path("enum").isArray() || alternative.has("const")) {
        alternative.path("enum").forEach(values::add);
        if (alternative.has("const")) {
          values.add(alternative.path("const"));
        }
      } else if (isAnyOfItsType(alternative) && type.isEmpty()) {
        type = alternative.path("type").asText();
      } else {
        return JsonNodeFactory.instance.arrayNode();
      }
    }
    String wanted = type;
    boolean open = !type.isEmpty() && alternatives.size() > 1;
    for (JsonNode value : values) {
      open &= value.isTextual() ? wanted.equals("string") : value.isNumber() && isNumeric(wanted);
    }
    return open ? values : JsonNodeFactory.instance.arrayNode();
  }

  private static boolean isNumeric(String type) {
    return type.equals("integer") || type.equals("number");
  }

  private static boolean isAnyOfItsType(JsonNode schema) {
    return schema.path("type").isTextual()
        && schema.properties().stream()
            .allMatch(p -> WORDS.contains(p.getKey()) || p.getKey().startsWith("x-"));
  }
}
