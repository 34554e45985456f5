package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Walks an OpenAPI document as it is written, without following references. */
final class Nodes {
  /** What lies below is data, in which nothing means anything to OpenAPI. */
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

  /** Objects whose keys are names of our own; a response may be called `default`, a parameter `example`. */
  private static final Pattern NAMED =
      Pattern.compile("/components/[^/]+|.*/(responses|headers|content)|/paths");

  private static final List<String> SCHEMA_LISTS = List.of("allOf", "anyOf", "oneOf");

  private Nodes() {}

  static void visit(JsonNode root, BiConsumer<String, JsonNode> visitor) {
    visit("", root, visitor);
  }

  private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(pointer, node);
    if (node.isObject()) {
      node.properties()
          .forEach(p -> visit(Pointers.child(pointer, p.getKey()), p.getValue(), visitor));
    } else {
      for (int i = 0; i < node.size(); i++) {
        visit(Pointers.child(pointer, i), node.get(i), visitor);
      }
    }
  }

  /** Visits each schema once, where it is written. */
  static void visitSchemas(Document document, BiConsumer<String, JsonNode> visitor) {
    document
        .root()
        .path("components")
        .path("schemas")
        .properties()
        .forEach(s ->
            visitSchema(Pointers.child("/components/schemas", s.getKey()), s.getValue(), visitor));
    findSchemas("", document.root(), visitor);
  }

  private static void findSchemas(
      String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (pointer.equals("/components/schemas")) {
      return;
    }
    if (node.isObject()) {
      boolean names = NAMED.matcher(pointer).matches();
      node.properties().forEach(property -> {
        String child = Pointers.child(pointer, property.getKey());
        if (property.getKey().equals("schema") && !names) {
          visitSchema(child, property.getValue(), visitor);
        } else if (names
            || (!DATA.contains(property.getKey()) && !property.getKey().startsWith("x-"))) {
          findSchemas(child, property.getValue(), visitor);
        }
      });
    } else {
      for (int i = 0; i < node.size(); i++) {
        findSchemas(Pointers.child(pointer, i), node.get(i), visitor);
      }
    }
  }

  private static void visitSchema(
      String pointer, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
    if (!schema.isObject()) {
      return;
    }
    visitor.accept(pointer, schema);
    schema
        .path("properties")
        .properties()
        .forEach(p ->
            visitSchema(Pointers.child(pointer, "properties", p.getKey()), p.getValue(), visitor));
    visitSchema(Pointers.child(pointer, "items"), schema.path("items"), visitor);
    visitSchema(
        Pointers.child(pointer, "additionalProperties"),
        schema.path("additionalProperties"),
        visitor);
    for (String list : SCHEMA_LISTS) {
      for (int i = 0; i < schema.path(list).size(); i++) {
        visitSchema(Pointers.child(pointer, list, i), schema.path(list).get(i), visitor);
      }
    }
  }
}
