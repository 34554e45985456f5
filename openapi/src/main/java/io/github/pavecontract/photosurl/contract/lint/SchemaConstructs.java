package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import io.github.pavecontract.photosurl.contract.Problem;
import java.util.List;
import java.util.Set;

/** What the model templates cannot express. */
final class SchemaConstructs {
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "number", "array", "object");

  private final Document document;
  private final List<Problem> problems;

  SchemaConstructs(Document document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  void check(String pointer, JsonNode schema) {
    if (schema.has("$ref")) {
      return;
    }
    if (schema.has("discriminator")) {
      refuse(
          pointer,
          "discriminator",
          "A discriminator asks for a class hierarchy, which the models do not have.",
          "Describe one object with the properties of all variants, the varying ones optional.");
    }
    if (schema.has("oneOf")) {
      refuse(
          pointer,
          "oneOf",
          "A value of several types (`oneOf`) has no model.",
          "Describe one object with the properties of all variants, the varying ones optional.");
    }
    if (schema.has("anyOf")) {
      if (!isOpenEnum(schema.path("anyOf"))) {
        refuse(
            pointer,
            "anyOf",
            "`anyOf` has a model only as an open set of strings.",
            "Write exactly two members: {type: string, enum: […]} and {type: string}.");
      }
      if (schema.has("description")) {
        refuse(
            pointer,
            "description",
            "A text beside `anyOf` does not become Javadoc.",
            "Move it into the member that has the `enum`.");
      }
      return;
    }
    if (schema.path("x-lenient").asBoolean() && !isTime(schema)) {
      refuse(
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
          pointer,
          "type",
          "`" + type + "` is no type of OpenAPI 3.0.",
          "Use one of " + TYPES.stream().sorted().toList() + ".");
    } else if (type.equals("string") && (format.equals("byte") || format.equals("binary"))) {
      refuse(
          pointer,
          "format",
          "A string of format `" + format + "` has no model.",
          "Delete the format, and describe the encoding in words.");
    } else if (type.equals("array") && !schema.path("items").isObject()) {
      refuse(
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
          pointer,
          "additionalProperties",
          "An object with named and further properties has no model.",
          "Move the further ones to a property of their own, or delete `additionalProperties`; the client ignores unknown ones anyway.");
    } else if (isFreeForm(schema, type)) {
      refuse(
          pointer,
          "",
          "A value of any form has no model.",
          "Give it a type; an object needs `properties` or an `additionalProperties` schema.");
    }
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
          pointer,
          "x-enum-varnames",
          "There are " + names.size() + " names for " + schema.path("enum").size() + " values.",
          "Give one name for each value, in the same order.");
    }
  }

  private static boolean isOpenEnum(JsonNode members) {
    if (members.size() != 2) {
      return false;
    }
    boolean first = members.get(0).has("enum");
    JsonNode known = members.get(first ? 0 : 1);
    JsonNode any = members.get(first ? 1 : 0);
    return known.path("type").asText().equals("string")
        && known.has("enum")
        && any.path("type").asText().equals("string")
        && !any.has("enum");
  }

  private void refuse(String pointer, String property, String message, String remedy) {
    problems.add(document.problem(
        property.isEmpty() ? pointer : Pointers.child(pointer, property), message, remedy));
  }
}
