package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas of a tree that have a name of their own (JSON Schema Core 8.2.2). */
final class Anchors {
  /** Below these a tree holds values, in which the keyword would be a property like any other. */
  private static final Set<String> VALUES =
      Set.of("example", "examples", "default", "enum", "const", "value");

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Integer> dynamic = new HashMap<>();

  private Anchors() {}

  static Anchors in(JsonNode tree) {
    Anchors anchors = new Anchors();
    anchors.collect("", tree);
    return anchors;
  }

  /** The JSON pointer of the schema that has a name. */
  Optional<String> place(String name) {
    return Optional.ofNullable(places.get(name));
  }

  private void collect(String pointer, JsonNode node) {
    for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
      if (node.path(keyword).isTextual()) {
        places.putIfAbsent(node.path(keyword).asText(), pointer);
      }
    }
    if (node.path("$dynamicAnchor").isTextual()) {
      dynamic.merge(node.path("$dynamicAnchor").asText(), 1, Integer::sum);
    }
    node.properties().forEach(p -> {
      if (!VALUES.contains(p.getKey())) {
        collect(Pointers.child(pointer, p.getKey()), p.getValue());
      }
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(Pointers.child(pointer, i), node.get(i));
    }
  }

  /** A dynamic reference leads to the only schema that it can lead to, if there is but one: it is a plain one. */
  void settle(JsonNode node) {
    if (!dynamic.isEmpty()) {
      settled(node);
    }
  }

  private void settled(JsonNode node) {
    String name = node.path("$dynamicRef").asText().replaceFirst("^#", "");
    if (node instanceof ObjectNode object
        && !object.has("$ref")
        && dynamic.getOrDefault(name, 0) == 1) {
      object.remove("$dynamicRef");
      object.put("$ref", "#" + places.get(name));
    }
    node.forEach(this::settled);
  }
}
