package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Values that follow a schema for the most part, and names of properties only that it declares. */
final class ValueMaker {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS = List.of(
      "",
      "a",
      "b",
      "ab",
      "bc",
      "aab",
      "abc",
      "bbbb",
      "abcabc",
      "1",
      "12",
      "new",
      "2024-01-31",
      "2024-01-31T12:00:00Z",
      "123e4567-e89b-12d3-a456-426614174000",
      "https://example.com/a",
      "a@example.com",
      "192.0.2.1");
  private static final int DEEPEST = 7;

  private final Chance chance;
  private final JsonNode root;

  ValueMaker(Chance chance, JsonNode root) {
    this.chance = chance;
    this.root = root;
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode written, int depth) {
    ObjectNode schema = Chance.object();
    collect(written, schema, 0);
    if (chance.once(12) && schema.path("nullable").asBoolean()) {
      return JSON.nullNode();
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (!schema.path("enum").isEmpty() && !chance.once(10)) {
      JsonNode values = schema.path("enum");
      return values.get(chance.below(values.size()));
    }
    JsonNode types = schema.path("type");
    String type = types.isArray() && !types.isEmpty()
        ? types.get(chance.below(types.size())).asText()
        : types.asText();
    return switch (type) {
      case "string" -> text(schema);
      case "integer", "number" -> number(schema);
      case "boolean" -> JSON.booleanNode(chance.once(2));
      case "null" -> JSON.nullNode();
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      default -> schema.has("properties") ? object(schema, depth) : anything();
    };
  }

  private JsonNode anything() {
    return chance.json(
        "null", "true", "0", "1.5", "\"a\"", "\"12\"", "[]", "{}", "{\"a\":1}", "[1]");
  }

  /** All that a schema says, with one of its alternatives; what says it last wins. */
  private void collect(JsonNode written, ObjectNode all, int depth) {
    if (depth > DEEPEST || !written.isObject()) {
      return;
    }
    if (written.path("$ref").isTextual()) {
      collect(root.at(written.path("$ref").asText().substring(1)), all, depth + 1);
    }
    written.path("allOf").forEach(member -> collect(member, all, depth + 1));
    for (String choice : List.of("anyOf", "oneOf")) {
      if (!written.path(choice).isEmpty()) {
        JsonNode alternatives = written.path(choice);
        collect(alternatives.get(chance.below(alternatives.size())), all, depth + 1);
      }
    }
    for (String branch : List.of("then", "else")) {
      if (chance.once(2)) {
        collect(written.path(branch), all, depth + 1);
      }
    }
    written.properties().forEach(p -> {
      switch (p.getKey()) {
        case "properties" -> all.withObject("/properties").setAll((ObjectNode) p.getValue());
        case "required" -> all.withArray("/required").addAll((ArrayNode) p.getValue());
        default -> all.set(p.getKey(), p.getValue());
      }
    });
  }

  private JsonNode text(ObjectNode schema) {
    if (chance.once(3)) {
      int length = schema.path(chance.once(2) ? "minLength" : "maxLength").asInt(2);
      String letter = chance.of(List.of("a", "b", "c", "1"));
      return JSON.textNode(letter.repeat(Math.max(0, length + chance.below(3) - 1)));
    }
    return JSON.textNode(chance.of(TEXTS));
  }

  private JsonNode number(ObjectNode schema) {
    double bound = chance.once(4)
        ? chance.below(13)
        : schema
            .path(chance.of(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")))
            .asDouble(chance.below(13));
    double beside = bound + chance.of(List.of(0.0, 0.0, 1.0, -1.0, 0.5, 0.25));
    return beside == Math.rint(beside) ? JSON.numberNode((int) beside) : JSON.numberNode(beside);
  }

  private ArrayNode array(ObjectNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int least = schema.path("minItems").asInt(chance.below(2));
    int most = Math.min(schema.path("maxItems").asInt(4), 5) + chance.below(2);
    int size = depth > DEEPEST ? least : chance.once(2) ? least : chance.once(2) ? most : 2;
    JsonNode heads = schema.path("prefixItems");
    for (int i = 0; i < size; i++) {
      array.add(of(i < heads.size() ? heads.get(i) : schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(ObjectNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    JsonNode rest = schema.path("additionalProperties");
    boolean few = depth > DEEPEST || chance.once(3);
    schema.path("properties").properties().forEach(p -> {
      boolean must = required.contains(p.getKey());
      if (must ? !chance.once(15) : !few && chance.once(2)) {
        object.set(p.getKey(), of(p.getValue(), depth + 1));
      }
    });
    required.stream()
        .filter(name -> !object.has(name) && !schema.path("properties").has(name))
        .forEach(name -> object.set(name, of(rest, depth + 1)));
    if (rest.isObject() && depth <= DEEPEST) {
      for (int i = chance.below(3); i > 0; i--) {
        String name = chance.of(List.of("a", "b", "c", "other"));
        if (!object.has(name)) {
          object.set(name, of(rest, depth + 1));
        }
      }
    }
    schema.path("patternProperties").forEach(sub -> object.set("bb", of(sub, depth + 1)));
    return object;
  }
}
