package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model templates cannot express. */
final class SchemaConstructs {
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "number", "array", "object");

  private static final int MOST_MEMBERS = 500;
  private static final Pattern BODY = Pattern.compile(".*/application~1json/schema");
  private static final Pattern COMPONENT = Pattern.compile("/components/schemas/[^/]+");

  private final Document document;
  private final Problems problems;
  private final CompositionConstructs composition;

  SchemaConstructs(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
    this.composition = new CompositionConstructs(document, problems);
  }

  void check(String pointer, JsonNode schema) {
    JsonNode resolved = document.at(pointer);
    if (BODY.matcher(pointer).matches() && (resolved.has("enum") || resolved.has("anyOf"))) {
      problems.add(GeneratorRule.ENUM_BODY, pointer);
    }
    if (schema.has("$ref")) {
      if (COMPONENT.matcher(pointer).matches()) {
        problems.add(GeneratorRule.SCHEMA_ALIAS, Pointers.child(pointer, "$ref"));
      }
      return;
    }
    composition.check(pointer, schema);
    if (schema.has("anyOf")) {
      return;
    }
    for (String list : List.of("properties", "enum")) {
      if (schema.path(list).size() > MOST_MEMBERS) {
        problems.add(
            GeneratorRule.SCHEMA_SIZE,
            Pointers.child(pointer, list),
            "members",
            String.valueOf(MOST_MEMBERS),
            "");
      }
    }
    if (schema.path("x-lenient").asBoolean() && !isTime(schema)) {
      problems.add(GeneratorRule.LENIENT, Pointers.child(pointer, "x-lenient"));
    }
    if (schema.has("enum")) {
      checkEnum(pointer, schema);
    }
    checkType(pointer, schema);
  }

  private void checkType(String pointer, JsonNode schema) {
    String type = schema.path("type").asText();
    String format = schema.path("format").asText();
    if (schema.has("type") && !TYPES.contains(type)) {
      problems.add(
          GeneratorRule.SCHEMA_TYPE,
          Pointers.child(pointer, "type"),
          "",
          "",
          "`" + type + "` is no type of OpenAPI 3.0");
    } else if (type.equals("string") && (format.equals("byte") || format.equals("binary"))) {
      problems.add(
          GeneratorRule.SCHEMA_TYPE,
          Pointers.child(pointer, "format"),
          "",
          "",
          "a string of format `" + format + "`");
    } else if (type.equals("array") && !schema.path("items").isObject()) {
      problems.add(GeneratorRule.SCHEMA_FREE, pointer, "", "", "an array without `items`");
    } else if (schema.has("properties")
        && schema.has("additionalProperties")
        && !schema
            .path("additionalProperties")
            .equals(com.fasterxml.jackson.databind.node.BooleanNode.FALSE)) {
      problems.add(GeneratorRule.SCHEMA_MIXED, Pointers.child(pointer, "additionalProperties"));
    } else if (holdsItself(pointer, new HashSet<>())) {
      problems.add(GeneratorRule.SCHEMA_RECURSIVE, pointer);
    } else if (isFreeForm(schema, type)) {
      problems.add(
          GeneratorRule.SCHEMA_FREE,
          pointer,
          "",
          "",
          type.isEmpty() ? "there is no `type`" : "an object of any properties");
    }
  }

  private boolean holdsItself(String pointer, Set<String> within) {
    String place = document.canonical(pointer);
    if (place.isEmpty()) {
      return false;
    }
    return !within.add(place)
        || holdsItself(Pointers.child(place, "allOf", 0), within)
        || holdsItself(Pointers.child(place, "items"), within)
        || holdsItself(Pointers.child(place, "additionalProperties"), within);
  }

  private static boolean isTime(JsonNode schema) {
    return schema.path("type").asText().equals("string")
        && schema.path("format").asText().equals("date-time");
  }

  private static boolean isFreeForm(JsonNode schema, String type) {
    if (!schema.path("properties").isEmpty() || schema.has("allOf")) {
      return false;
    }
    JsonNode values = schema.path("additionalProperties");
    return type.isEmpty() || (type.equals("object") && !(values.isObject() && !values.isEmpty()));
  }

  private void checkEnum(String pointer, JsonNode schema) {
    String type = schema.path("type").asText();
    if (!type.equals("string") && !type.equals("integer")) {
      problems.add(
          GeneratorRule.SCHEMA_TYPE,
          Pointers.child(pointer, "enum"),
          "",
          "",
          "an enum of type `" + type + "`");
      return;
    }
    for (int i = 0; i < schema.path("enum").size(); i++) {
      JsonNode value = schema.path("enum").get(i);
      if (type.equals("string") ? !value.isTextual() : !value.isIntegralNumber()) {
        problems.add(
            GeneratorRule.ENUM_VALUE,
            Pointers.child(pointer, "enum", String.valueOf(i)),
            "",
            type,
            value.toString());
      }
    }
    JsonNode names = schema.path("x-enum-varnames");
    if (schema.has("x-enum-varnames") && names.size() != schema.path("enum").size()) {
      problems.add(
          GeneratorRule.ENUM_NAMES,
          Pointers.child(pointer, "x-enum-varnames"),
          "",
          String.valueOf(schema.path("enum").size()),
          String.valueOf(names.size()));
    }
  }
}
