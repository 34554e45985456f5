package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Schemas as contracts have them, in OpenAPI 3.0 or 3.1. */
final class SchemaMaker {
  static final List<String> PATTERNS =
      List.of("^a", "^[ab]+$", "^[a-c]*$", "b$", "^.{2,3}$", "^(a|bc)+$", "^[0-9]+$");
  static final List<String> FORMATS = List.of("date", "date-time", "uuid", "uri", "email", "ipv4");
  static final List<String> NAMES = List.of("a", "b", "c", "d", "kind");

  private final Chance chance;
  private final boolean is30;
  private final List<String> components;

  SchemaMaker(Chance chance, boolean is30, List<String> components) {
    this.chance = chance;
    this.is30 = is30;
    this.components = components;
  }

  ObjectNode any(int depth) {
    if (depth <= 0) {
      return chance.once(5) && !components.isEmpty() ? reference() : scalar();
    }
    return switch (chance.below(is30 ? 12 : 15)) {
      case 0, 1, 2 -> scalar();
      case 3, 4, 5 -> object(depth);
      case 6 -> array(depth);
      case 7 -> map(depth);
      case 8 -> components.isEmpty() ? object(depth) : reference();
      case 9 -> extended(depth);
      case 10 -> choice(depth);
      case 11 -> tagged(depth);
      case 12 -> conditional(depth);
      case 13 -> tuple(depth);
      default -> closedTogether(depth);
    };
  }

  ObjectNode reference() {
    return Chance.object().put("$ref", "#/components/schemas/" + chance.of(components));
  }

  /** What a parameter or a header may be. */
  ObjectNode scalar() {
    ObjectNode schema =
        switch (chance.below(6)) {
          case 0, 1 -> text();
          case 2, 3 -> number();
          case 4 -> enumeration();
          default -> Chance.object().put("type", "boolean");
        };
    return chance.once(6) ? orNull(schema) : schema;
  }

  ObjectNode text() {
    ObjectNode schema = Chance.object().put("type", "string");
    if (chance.once(4)) {
      return schema.put("format", chance.of(FORMATS));
    }
    if (chance.once(3)) {
      schema.put("minLength", chance.below(3));
    }
    if (chance.once(3)) {
      schema.put("maxLength", 2 + chance.below(4));
    }
    return chance.once(3) ? schema.put("pattern", chance.of(PATTERNS)) : schema;
  }

  ObjectNode number() {
    ObjectNode schema = Chance.object().put("type", chance.once(2) ? "integer" : "number");
    if (chance.once(2)) {
      schema.put("minimum", chance.below(5));
      exclusive(schema, "exclusiveMinimum", "minimum");
    }
    if (chance.once(2)) {
      schema.put("maximum", 5 + chance.below(5));
      exclusive(schema, "exclusiveMaximum", "maximum");
    }
    if (chance.once(4)) {
      schema.set("multipleOf", chance.json("1", "2", "3", "0.5"));
    }
    return schema;
  }

  private void exclusive(ObjectNode schema, String keyword, String bound) {
    if (chance.once(4) && is30) {
      schema.put(keyword, true);
    } else if (chance.once(4)) {
      schema.set(keyword, schema.remove(bound));
      if (is30) {
        schema.set(bound, schema.remove(keyword));
      }
    }
  }

  ObjectNode enumeration() {
    if (!is30 && chance.once(4)) {
      return Chance.object().set("const", chance.json("\"a\"", "1", "true"));
    }
    return chance.once(3)
        ? Chance.object().put("type", "integer").set("enum", chance.json("[1,2]", "[1,2,3]", "[5]"))
        : Chance.object()
            .put("type", "string")
            .set("enum", chance.json("[\"a\",\"b\"]", "[\"a\",\"bc\",\"d\"]", "[\"a\"]"));
  }

  /** The same, and null; a list of values must name it as well. */
  ObjectNode orNull(ObjectNode schema) {
    ObjectNode both = schema.deepCopy();
    if (both.get("enum") instanceof ArrayNode values) {
      values.addNull();
    }
    if (is30) {
      return both.has("type") ? both.put("nullable", true) : both;
    }
    if (both.path("type").isTextual()) {
      String type = both.path("type").asText();
      both.putArray("type").add(type).add("null");
      return both;
    }
    ObjectNode choice = Chance.object();
    choice.putArray("anyOf").add(schema).addObject().put("type", "null");
    return choice;
  }

  ObjectNode object(int depth) {
    ObjectNode schema = Chance.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Chance.object().putArray("required");
    for (String name : NAMES.subList(0, 4)) {
      if (!chance.once(3)) {
        properties.set(name, any(depth - 1));
        if (chance.once(3)) {
          required.add(name);
        }
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (chance.once(6)) {
      schema.put("additionalProperties", false);
    } else if (chance.once(8)) {
      schema.set("additionalProperties", scalar());
    }
    if (!is30 && chance.once(8)) {
      schema.putObject("dependentRequired").putArray("a").add("b");
    }
    return chance.once(10) ? schema.put("maxProperties", 1 + chance.below(3)) : schema;
  }

  private ObjectNode open(int depth) {
    ObjectNode schema = object(depth);
    schema.remove("additionalProperties");
    return schema;
  }

  ObjectNode array(int depth) {
    ObjectNode schema = Chance.object().put("type", "array").set("items", any(depth - 1));
    if (chance.once(2)) {
      schema.put("minItems", chance.below(3));
    }
    if (chance.once(3)) {
      schema.put("maxItems", 2 + chance.below(3));
    }
    if (!is30 && chance.once(6)) {
      schema.set("contains", number());
    }
    return chance.once(5) ? schema.put("uniqueItems", true) : schema;
  }

  ObjectNode map(int depth) {
    ObjectNode schema =
        Chance.object().put("type", "object").set("additionalProperties", any(depth - 1));
    if (!is30 && chance.once(3)) {
      schema.putObject("propertyNames").put("pattern", chance.of(PATTERNS));
    }
    if (!is30 && chance.once(3)) {
      schema.putObject("patternProperties").set("^b", any(depth - 1));
    }
    return chance.once(3) ? schema.put("minProperties", 1) : schema;
  }

  /** A base and more, as inheritance is written. */
  private ObjectNode extended(int depth) {
    ObjectNode schema = Chance.object();
    ObjectNode more = Chance.object().put("type", "object");
    more.putObject("properties").set("e", any(depth - 1));
    more.withObject("/properties").set("f", scalar());
    if (chance.once(2)) {
      more.putArray("required").add("e");
    }
    schema
        .putArray("allOf")
        .add(components.isEmpty() ? open(depth - 1) : reference())
        .add(more);
    return schema;
  }

  private ObjectNode choice(int depth) {
    ObjectNode schema = Chance.object();
    ArrayNode alternatives = schema.putArray(chance.once(2) ? "anyOf" : "oneOf");
    for (int i = 2 + chance.below(2); i > 0; i--) {
      alternatives.add(any(depth - 1));
    }
    return schema;
  }

  /** Alternatives that a property tells apart. */
  private ObjectNode tagged(int depth) {
    ObjectNode schema = Chance.object();
    ArrayNode alternatives = schema.putArray("oneOf");
    for (String tag : List.of("a", "b", "c").subList(0, 2 + chance.below(2))) {
      ObjectNode alternative = alternatives.addObject().put("type", "object");
      alternative.putArray("required").add("kind");
      ObjectNode properties = alternative.putObject("properties");
      properties.putObject("kind").put("type", "string").putArray("enum").add(tag);
      properties.set(chance.of(NAMES.subList(0, 4)), any(depth - 1));
    }
    return schema;
  }

  private ObjectNode conditional(int depth) {
    ObjectNode schema = object(depth);
    ObjectNode condition = schema.putObject("if");
    condition.putObject("properties").putObject("a").put("const", 1);
    condition.putArray("required").add("a");
    schema.putObject("then").putArray("required").add("b");
    if (chance.once(2)) {
      schema.putObject("else").putObject("properties").set("b", scalar());
    }
    return schema;
  }

  private ObjectNode tuple(int depth) {
    ObjectNode schema = Chance.object().put("type", "array");
    schema.putArray("prefixItems").add(any(depth - 1)).add(scalar());
    if (chance.once(2)) {
      schema.set("items", chance.once(2) ? Chance.parsed("false") : scalar());
    }
    return schema;
  }

  private ObjectNode closedTogether(int depth) {
    ObjectNode schema = Chance.object();
    schema.putArray("allOf").add(object(depth - 1));
    schema.putObject("properties").set("d", any(depth - 1));
    JsonNode closed = Chance.parsed("false");
    return schema.set("unevaluatedProperties", closed);
  }
}
