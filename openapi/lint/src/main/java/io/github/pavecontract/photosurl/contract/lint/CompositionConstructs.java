package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model templates cannot express of `oneOf`, `anyOf`, `allOf` and `discriminator`. */
final class CompositionConstructs {

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
      problems.add(GeneratorRule.SCHEMA_DISCRIMINATOR, Pointers.child(pointer, "discriminator"));
    }
    if (schema.has("oneOf")) {
      problems.add(GeneratorRule.SCHEMA_ONE_OF, Pointers.child(pointer, "oneOf"));
    }
    if (schema.has("anyOf")) {
      checkAnyOf(pointer, schema);
    } else if (schema.has("allOf")) {
      checkAllOf(pointer, schema);
    }
  }

  private void checkAnyOf(String pointer, JsonNode schema) {
    if (!isOpenEnum(schema.path("anyOf"))) {
      problems.add(GeneratorRule.SCHEMA_ANY_OF, Pointers.child(pointer, "anyOf"));
    }
    if (!MAY_BE_OPEN_ENUM.matcher(pointer).matches()) {
      problems.add(GeneratorRule.OPEN_SET_PLACE, Pointers.child(pointer, "anyOf"));
    }
    if (schema.has("description")) {
      problems.add(GeneratorRule.JAVADOC_LOST, Pointers.child(pointer, "description"));
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
      problems.add(GeneratorRule.SCHEMA_ALL_OF, Pointers.child(pointer, "allOf"));
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
}
