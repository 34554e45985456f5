package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.rule.Rule;
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
      refuse(
          GeneratorRule.ENUM_BODY,
          pointer,
          "",
          "An enum as a whole body has no model.",
          "Wrap it into an object with one property.");
    }
    if (schema.has("$ref")) {
      if (COMPONENT.matcher(pointer).matches()) {
        refuse(
            GeneratorRule.SCHEMA_ALIAS,
            pointer,
            "$ref",
            "A schema that is but another name of another one has no model.",
            "Refer to the other one directly.");
      }
      return;
    }
    composition.check(pointer, schema);
    if (schema.has("anyOf")) {
      return;
    }
    for (String list : List.of("properties", "enum")) {
      if (schema.path(list).size() > MOST_MEMBERS) {
        refuse(
            GeneratorRule.SCHEMA_SIZE,
            pointer,
            list,
            "More than " + MOST_MEMBERS + " members do not fit into a Java class.",
            "Split the schema.");
      }
    }
    if (schema.path("x-lenient").asBoolean() && !isTime(schema)) {
      refuse(
          GeneratorRule.LENIENT,
          pointer,
          "x-lenient",
          "Only a string of format `date-time` can be read leniently.",
          "Delete `x-lenient`.");
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
      refuse(
          GeneratorRule.SCHEMA_TYPE,
          pointer,
          "type",
          "`" + type + "` is no type of OpenAPI 3.0.",
          "Use one of " + TYPES.stream().sorted().toList() + ".");
    } else if (type.equals("string") && (format.equals("byte") || format.equals("binary"))) {
      refuse(
          GeneratorRule.SCHEMA_TYPE,
          pointer,
          "format",
          "A string of format `" + format + "` has no model.",
          "Delete the format, and describe the encoding in words.");
    } else if (type.equals("array") && !schema.path("items").isObject()) {
      refuse(
          GeneratorRule.SCHEMA_FREE,
          pointer,
          "",
          "An array without `items` has no model.",
          "Add `items` with the schema of its elements.");
    } else if (schema.has("properties")
        && schema.has("additionalProperties")
        && !schema
            .path("additionalProperties")
            .equals(com.fasterxml.jackson.databind.node.BooleanNode.FALSE)) {
      refuse(
          GeneratorRule.SCHEMA_MIXED,
          pointer,
          "additionalProperties",
          "An object with named and further properties has no model.",
          "Move the further ones to a property of their own, or delete `additionalProperties`; the client ignores unknown ones anyway.");
    } else if (holdsItself(pointer, new HashSet<>())) {
      refuse(
          GeneratorRule.SCHEMA_RECURSIVE,
          pointer,
          "",
          "A list or map of itself has no model.",
          "Put an object with properties between.");
    } else if (isFreeForm(schema, type)) {
      refuse(
          GeneratorRule.SCHEMA_FREE,
          pointer,
          "",
          "A value of any form has no model.",
          "Give it a type; an object needs `properties` or an `additionalProperties` schema.");
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
      refuse(
          GeneratorRule.SCHEMA_TYPE,
          pointer,
          "enum",
          "An enum of type `" + type + "` has no model.",
          "Only strings and integers can be enumerated.");
      return;
    }
    for (int i = 0; i < schema.path("enum").size(); i++) {
      JsonNode value = schema.path("enum").get(i);
      if (type.equals("string") ? !value.isTextual() : !value.isIntegralNumber()) {
        refuse(
            GeneratorRule.ENUM_VALUE,
            Pointers.child(pointer, "enum"),
            String.valueOf(i),
            "`" + value + "` is not of type " + type + ".",
            value.isNull()
                ? "Delete it, and add `nullable: true`."
                : "Quote it, or correct the type.");
      }
    }
    JsonNode names = schema.path("x-enum-varnames");
    if (schema.has("x-enum-varnames") && names.size() != schema.path("enum").size()) {
      refuse(
          GeneratorRule.ENUM_NAMES,
          pointer,
          "x-enum-varnames",
          "There are " + names.size() + " names for " + schema.path("enum").size() + " values.",
          "Give one name for each value, in the same order.");
    }
  }

  private void refuse(Rule rule, String pointer, String property, String message, String remedy) {
    problems.add(
        rule, property.isEmpty() ? pointer : Pointers.child(pointer, property), message, remedy);
  }
}
