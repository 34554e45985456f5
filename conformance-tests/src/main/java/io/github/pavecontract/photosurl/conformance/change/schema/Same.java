package io.github.pavecontract.photosurl.conformance.change.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether two schemas are written alike: the same keywords, through references and in any order. */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
final class Same {
  private static final Set<String> SILENT = Set.of(CoreSchemas.ORIGIN);
  private static final Set<String> UNORDERED =
      Set.of("required", "enum", "type", CoreSchemas.KNOWN);

  private final CoreSchemas left;
  private final CoreSchemas right;
  private final Set<String> assumed = new HashSet<>();

  private Same(CoreSchemas left, CoreSchemas right) {
    this.left = left;
    this.right = right;
  }

  static boolean are(Sub a, Sub b) {
    return a.conjuncts().size() == b.conjuncts().size()
        && a.conjuncts().size() <= 1
        && new Same(a.core(), b.core()).schemas(a.asSchema(), b.asSchema());
  }

  static boolean are(CoreSchemas left, JsonNode a, CoreSchemas right, JsonNode b) {
    return new Same(left, right).schemas(a, b);
  }

  private boolean schemas(JsonNode a, JsonNode b) {
    JsonNode x = target(left, a);
    JsonNode y = target(right, b);
    if (x != a || y != b) {
      String pair = System.identityHashCode(x) + " " + System.identityHashCode(y);
      return !assumed.add(pair) || schemas(x, y);
    }
    if (!a.isObject() || !b.isObject()) {
      return a.equals(b);
    }
    Set<String> names = names(a);
    return names.equals(names(b))
        && names.stream().allMatch(name -> keyword(name, a.path(name), b.path(name)));
  }

  /** What a schema refers to, if it says nothing else. */
  private static JsonNode target(CoreSchemas core, JsonNode schema) {
    JsonNode place = schema;
    while (place.has("$ref") && names(place).size() == 1) {
      place = core.target(place);
    }
    return place;
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.fieldNames().forEachRemaining(name -> {
      if (!SILENT.contains(name)) {
        names.add(name);
      }
    });
    return names;
  }

  private boolean keyword(String name, JsonNode a, JsonNode b) {
    return switch (name) {
      case "$ref" -> schemas(left.target(ref(a)), right.target(ref(b)));
      case "properties", "patternProperties", "dependentSchemas" -> {
        Set<String> names = names(a);
        yield names.equals(names(b)) && names.stream().allMatch(n -> schemas(a.path(n), b.path(n)));
      }
      case "allOf", "anyOf", "oneOf", "prefixItems" -> {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
          same = schemas(a.get(i), b.get(i));
        }
        yield same;
      }
      case "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "items",
          "additionalProperties",
          "unevaluatedProperties",
          "unevaluatedItems" -> schemas(a, b);
      default ->
        UNORDERED.contains(name)
            ? unordered(a).equals(unordered(b))
            : Json.plain(a).equals(Json.plain(b));
    };
  }

  private static JsonNode ref(JsonNode reference) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .set("$ref", reference);
  }

  private static Set<JsonNode> unordered(JsonNode list) {
    Set<JsonNode> values = new HashSet<>();
    (list.isArray() ? list : List.of(list)).forEach(value -> values.add(Json.plain(value)));
    return values;
  }
}
