package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether two schemas are written alike: the same keywords, through references and in any order. */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
final class Same {
  private static final Set<String> SILENT = Set.of(CoreSchemas.ORIGIN);
  private static final Set<String> UNORDERED =
      Set.of("required", "enum", "type", CoreSchemas.KNOWN);

  private static final Set<String> SCHEMAS = Set.of(
      "$ref",
      "allOf",
      "anyOf",
      "oneOf",
      "not",
      "if",
      "then",
      "else",
      "contains",
      "contentSchema",
      "propertyNames",
      "items",
      "prefixItems",
      "properties",
      "patternProperties",
      "dependentSchemas",
      "additionalProperties",
      "unevaluatedProperties",
      "unevaluatedItems");

  private record Compared(JsonNode a, JsonNode b) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Compared that && a == that.a && b == that.b;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(a) + System.identityHashCode(b);
    }
  }

  private final CoreSchemas left;
  private final CoreSchemas right;
  private final Proofs<Compared> known = new Proofs<>(Integer.MAX_VALUE);

  Same(CoreSchemas left, CoreSchemas right) {
    this.left = left;
    this.right = right;
  }

  static boolean are(Sub a, Sub b) {
    return a.conjuncts().size() == b.conjuncts().size()
        && a.conjuncts().size() <= 1
        && are(a.core(), a.asSchema(), b.core(), b.asSchema());
  }

  static boolean are(CoreSchemas left, JsonNode a, CoreSchemas right, JsonNode b) {
    return left.same(right).schemas(a, b);
  }

  private boolean schemas(JsonNode a, JsonNode b) {
    JsonNode x = target(left, a);
    JsonNode y = target(right, b);
    return (x.isObject() && y.isObject())
        ? known.holds(new Compared(x, y), () -> haveTheSameKeywords(x, y))
        : x.equals(y);
  }

  private boolean haveTheSameKeywords(JsonNode a, JsonNode b) {
    Set<String> names = names(a);
    if (!names.equals(names(b))) {
      return false;
    }
    // What is quickly compared comes first.
    for (boolean nested : new boolean[] {false, true}) {
      for (String name : names) {
        if ((nested == SCHEMAS.contains(name)) && !keyword(name, a.path(name), b.path(name))) {
          return false;
        }
      }
    }
    return true;
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
        boolean same = names.equals(names(b));
        for (String one : names) {
          same = same && schemas(a.path(one), b.path(one));
        }
        yield same;
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
          "contentSchema",
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
