package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas, edited copies of them, and values, all made from a seed. */
final class RandomSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> PATTERNS =
      List.of("^a", "^[ab]+$", "^[a-c]*$", "b$", "^.{2,3}$", "^(a|bc)+$", "\\d");

  private final Random random;

  RandomSchemas(long seed) {
    this.random = new Random(seed);
  }

  JsonNode schema(int depth) {
    int kind = random.nextInt(depth > 0 ? 11 : 6);
    return switch (kind) {
      case 0, 1 -> text();
      case 2, 3 -> number();
      case 4 -> enumeration();
      case 5 -> JSON.objectNode().put("type", "boolean");
      case 6, 7 -> object(depth);
      case 8 -> array(depth);
      case 9 -> combined("allOf", depth);
      default -> combined(random.nextBoolean() ? "anyOf" : "oneOf", depth);
    };
  }

  private ObjectNode text() {
    ObjectNode schema = JSON.objectNode().put("type", "string");
    if (random.nextInt(3) == 0) {
      schema.put("minLength", random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      schema.put("maxLength", 1 + random.nextInt(4));
    }
    if (random.nextInt(3) == 0) {
      schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
    }
    return nullable(schema);
  }

  private ObjectNode nullable(ObjectNode schema) {
    if (random.nextInt(5) == 0) {
      schema.set("type", JSON.arrayNode().add(schema.path("type")).add("null"));
    }
    return schema;
  }

  private ObjectNode number() {
    ObjectNode schema = JSON.objectNode().put("type", random.nextBoolean() ? "integer" : "number");
    if (random.nextBoolean()) {
      schema.put(random.nextInt(4) == 0 ? "exclusiveMinimum" : "minimum", random.nextInt(5));
    }
    if (random.nextBoolean()) {
      schema.put(random.nextInt(4) == 0 ? "exclusiveMaximum" : "maximum", 3 + random.nextInt(5));
    }
    if (random.nextInt(4) == 0) {
      schema.put("multipleOf", 1 + random.nextInt(3));
    }
    return nullable(schema);
  }

  private ObjectNode enumeration() {
    ArrayNode values = JSON.arrayNode();
    for (Object value : List.of("a", "bc", 1, 2, "ab")) {
      if (random.nextBoolean()) {
        values.addPOJO(value);
      }
    }
    ArrayNode plain = JSON.arrayNode();
    values.forEach(v -> plain.add(number(v.asText())));
    return JSON.objectNode().set("enum", plain.isEmpty() ? plain.add("a") : plain);
  }

  private static JsonNode number(String text) {
    return text.matches("[0-9]") ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
  }

  private ObjectNode object(int depth) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (String name : NAMES) {
      if (random.nextInt(3) > 0) {
        properties.set(name, schema(depth - 1));
      }
      if (random.nextInt(4) == 0) {
        required.add(name);
      }
    }
    int closed = random.nextInt(5);
    if (closed == 0) {
      schema.put("additionalProperties", false);
    } else if (closed == 1) {
      schema.set("additionalProperties", schema(0));
    }
    if (random.nextInt(5) == 0) {
      schema.put("maxProperties", 1 + random.nextInt(3));
    }
    return schema;
  }

  private ObjectNode array(int depth) {
    ObjectNode schema = JSON.objectNode().put("type", "array");
    schema.set("items", schema(depth - 1));
    if (random.nextBoolean()) {
      schema.put("minItems", random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      schema.put("maxItems", 1 + random.nextInt(3));
    }
    if (random.nextInt(4) == 0) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }

  private ObjectNode combined(String keyword, int depth) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray(keyword).add(schema(depth - 1)).add(schema(depth - 1));
    return schema;
  }

  /** A copy with one thing changed somewhere. */
  JsonNode edited(JsonNode schema, int depth) {
    ObjectNode copy = schema.deepCopy();
    List<String> names = new ArrayList<>();
    copy.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    JsonNode value = copy.path(name);
    if (random.nextInt(6) == 0) {
      return schema(depth);
    }
    if (value.isInt()) {
      copy.put(name, Math.max(1, value.asInt() + random.nextInt(3) - 1));
    } else if (name.equals("properties") && !value.isEmpty()) {
      String property = value.fieldNames().next();
      ((ObjectNode) value).set(property, edited(value.path(property), depth - 1));
    } else if (name.equals("items")) {
      copy.set(name, edited(value, depth - 1));
    } else if (name.endsWith("Of") && value.isArray()) {
      ((ArrayNode) value).set(0, edited(value.get(0), depth - 1));
    } else if (value.isArray() && value.size() > 1) {
      ((ArrayNode) value).remove(0);
    } else if (!name.equals("type")) {
      copy.remove(name);
    }
    return copy;
  }

  /** A value of any kind. */
  JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 ->
        JSON.textNode(
            List.of("", "a", "b", "ab", "bc", "abc", "aaaa", "1", "bcbc").get(random.nextInt(9)));
      case 1 -> JSON.numberNode(random.nextInt(9));
      case 2 -> JSON.numberNode(random.nextInt(9) + 0.5);
      case 3 -> JSON.booleanNode(random.nextBoolean());
      case 4 -> JSON.nullNode();
      case 5 -> {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(value(depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = JSON.objectNode();
        for (String name : List.of("a", "b", "c", "d")) {
          if (random.nextBoolean()) {
            object.set(name, value(depth - 1));
          }
        }
        yield object;
      }
    };
  }
}
