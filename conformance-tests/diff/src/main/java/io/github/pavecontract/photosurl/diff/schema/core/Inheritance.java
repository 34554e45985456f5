package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Components that others extend by {@code allOf} and that a discriminator tells apart. Whoever refers to such
 * a component means any of those that extend it; those that extend it mean the component itself.
 */
final class Inheritance {
  private static final String SCHEMAS = "/components/schemas";
  private static final Pattern EXTENSION = Pattern.compile(SCHEMAS + "/[^/]+/allOf/[0-9]+");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Document document;
  private final Map<String, Set<String>> extensions = new LinkedHashMap<>();
  private final Map<String, List<String>> kinds = new HashMap<>();

  Inheritance(Document document) {
    this.document = document;
    document.written(SCHEMAS).fieldNames().forEachRemaining(name -> {
      String schema = Pointers.child(SCHEMAS, name);
      for (int i = 0; i < document.written(schema).path("allOf").size(); i++) {
        String base = document.canonical(Pointers.child(schema, "allOf", i));
        extensions.computeIfAbsent(base, b -> new LinkedHashSet<>()).add(schema);
      }
    });
  }

  /** Whether a reference at a place means all that extend its target. */
  boolean isOpen(String from, String target) {
    JsonNode base = document.written(target);
    return base.path("discriminator").path("propertyName").isTextual()
        && !base.has("oneOf")
        && !base.has("anyOf")
        && !EXTENSION.matcher(from).matches()
        && !kinds(target).isEmpty();
  }

  /** The components that extend another one, in turn or by the mapping. */
  List<String> kinds(String base) {
    return kinds.computeIfAbsent(base, this::collect);
  }

  private List<String> collect(String base) {
    Set<String> found = new LinkedHashSet<>();
    document
        .written(Pointers.child(base, "discriminator", "mapping"))
        .forEach(value -> found.add(document.canonical(Discriminators.target(value.asText()))));
    extensions.getOrDefault(base, Set.of()).stream()
        .filter(extension -> !extension.equals(base))
        .forEach(found::add);
    // What the mapping names may be extended as well.
    Deque<String> open = new ArrayDeque<>(found);
    for (String kind = open.poll(); kind != null; kind = open.poll()) {
      extensions.getOrDefault(kind, Set.of()).stream().filter(found::add).forEach(open::add);
    }
    found.remove("");
    return List.copyOf(found);
  }

  /** Each translated kind with the values that tell it, and the component itself with those that are left. */
  ArrayNode alternatives(String base, ArrayNode kinds, JsonNode itself) {
    ArrayNode told = new Discriminators(document, Pointers.child(base, "discriminator"))
        .told(kinds, kinds(base));
    ObjectNode others = others(base, told);
    told.addObject().put(CoreSchemas.ORIGIN, base).putArray("allOf").add(itself).add(others);
    return told;
  }

  /** The values of the discriminator that the component allows, and that none of the kinds has. */
  private ObjectNode others(String base, ArrayNode told) {
    String property =
        document.written(base).path("discriminator").path("propertyName").asText();
    Set<JsonNode> left = new LinkedHashSet<>();
    document.at(Pointers.child(base, "properties", property)).path("enum").forEach(left::add);
    for (JsonNode alternative : told) {
      JsonNode names = alternative.path("allOf").path(1).path("properties").path(property);
      names.path("enum").forEach(left::remove);
    }
    for (String kind : kinds(base)) {
      JsonNode schema = document.at(kind);
      own(schema.path("properties").path(property), left);
      schema.path("allOf").forEach(part -> own(part.path("properties").path(property), left));
    }
    ObjectNode others = JSON.objectNode();
    others.put(CoreSchemas.ORIGIN, base);
    ObjectNode names = others.putObject("properties").putObject(property);
    names.put(CoreSchemas.ORIGIN, base).putArray("enum").addAll(left);
    others.put("type", "object").putArray("required").add(property);
    return others;
  }

  private static void own(JsonNode property, Set<JsonNode> left) {
    property.path("enum").forEach(left::remove);
    left.remove(property.path("const"));
  }
}
