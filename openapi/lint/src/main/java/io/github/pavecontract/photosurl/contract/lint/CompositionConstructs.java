package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.rule.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model templates cannot express of `oneOf`, `anyOf`, `allOf` and `discriminator`. */
final class CompositionConstructs {
  private static final String ONE_OBJECT =
      "Describe one object with the properties of all variants, the varying ones optional.";
  private static final Pattern COMPONENT = Pattern.compile("/components/schemas/[^/]+");
  private static final Pattern MAY_BE_OPEN_ENUM =
      Pattern.compile(COMPONENT.pattern() + "|.*/properties/[^/]+|.*/parameters/.*/schema");

  private final Document document;
  private final Problems problems;

  CompositionConstructs(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  void check(String pointer, JsonNode schema) {
    if (schema.has("discriminator")) {
      refuse(
          GeneratorRule.SCHEMA_DISCRIMINATOR,
          pointer,
          "discriminator",
          "A discriminator asks for a class hierarchy, which the models do not have.",
          ONE_OBJECT);
    }
    if (schema.has("oneOf")) {
      refuse(
          GeneratorRule.SCHEMA_ONE_OF,
          pointer,
          "oneOf",
          "A value of several types (`oneOf`) has no model.",
          ONE_OBJECT);
    }
    if (schema.has("anyOf")) {
      checkAnyOf(pointer, schema);
    } else if (schema.has("allOf")) {
      checkAllOf(pointer, schema);
    }
  }

  private void checkAnyOf(String pointer, JsonNode schema) {
    if (!isOpenEnum(schema.path("anyOf"))) {
      refuse(
          GeneratorRule.SCHEMA_ANY_OF,
          pointer,
          "anyOf",
          "`anyOf` has a model only as an open set of strings.",
          "Write exactly two members: {type: string, enum: […]} and {type: string}.");
    }
    if (!MAY_BE_OPEN_ENUM.matcher(pointer).matches()) {
      refuse(
          GeneratorRule.OPEN_SET_PLACE,
          pointer,
          "anyOf",
          "An open set has a model only under a name, or as a property.",
          "Move it to `components/schemas`, and refer to it.");
    }
    if (schema.has("description")) {
      refuse(
          GeneratorRule.JAVADOC_LOST,
          pointer,
          "description",
          "A text beside `anyOf` does not become Javadoc.",
          "Move it into the member that has the `enum`.");
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

  /** A single member may be of any type where it only wraps a reference to add a description. */
  private void checkAllOf(String pointer, JsonNode schema) {
    boolean wraps = schema.path("allOf").size() == 1
        && schema.path("properties").isEmpty()
        && !schema.has("title")
        && !pointer.endsWith("/application~1json/schema")
        && !COMPONENT.matcher(pointer).matches();
    if (!wraps && !isObject(pointer, new HashSet<>())) {
      refuse(
          GeneratorRule.SCHEMA_ALL_OF,
          pointer,
          "allOf",
          "`allOf` has a model only where it combines objects, and not with itself.",
          "Combine objects with properties; to name another schema, refer to it directly.");
    }
  }

  private boolean isObject(String pointer, Set<String> within) {
    JsonNode schema = document.at(pointer);
    if (!within.add(document.canonical(pointer))) {
      return false;
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      if (!isObject(Pointers.child(pointer, "allOf", i), new HashSet<>(within))) {
        return false;
      }
    }
    return schema.has("allOf") || !schema.path("properties").isEmpty() || schema.has("required");
  }

  private void refuse(Rule rule, String pointer, String property, String message, String remedy) {
    problems.add(rule, Pointers.child(pointer, property), message, remedy);
  }
}
