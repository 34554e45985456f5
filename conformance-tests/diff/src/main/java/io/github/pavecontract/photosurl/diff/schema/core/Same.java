package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two schemas are written alike: the same keywords, through references and in any order. */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
public final class Same {
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

  public static boolean are(CoreSchemas left, JsonNode a, CoreSchemas right, JsonNode b) {
    return left.same(right).schemas(a, b);
  }

  private boolean schemas(JsonNode a, JsonNode b) {
    JsonNode x = left.meaning(a);
    JsonNode y = right.meaning(b);
    return (x.isObject() && y.isObject())
        ? known.holds(new Compared(x, y), () -> haveTheSameKeywords(x, y))
        : x.equals(y);
  }

  private boolean haveTheSameKeywords(JsonNode a, JsonNode b) {
    if (!haveTheSameNames(a, b)) {
      return false;
    }
    // What is quickly compared comes first.
    for (boolean nested : new boolean[] {false, true}) {
      for (Map.Entry<String, JsonNode> one : a.properties()) {
        String name = one.getKey();
        if (!name.equals(CoreSchemas.ORIGIN)
            && nested == SCHEMAS.contains(name)
            && !keyword(name, one.getValue(), b.path(name))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean haveTheSameNames(JsonNode a, JsonNode b) {
    if (spoken(a) != spoken(b)) {
      return false;
    }
    for (Map.Entry<String, JsonNode> one : a.properties()) {
      if (!one.getKey().equals(CoreSchemas.ORIGIN) && !b.has(one.getKey())) {
        return false;
      }
    }
    return true;
  }

  /** How many keywords a schema has. */
  private static int spoken(JsonNode schema) {
    return schema.size() - (schema.has(CoreSchemas.ORIGIN) ? 1 : 0);
  }

  private boolean keyword(String name, JsonNode a, JsonNode b) {
    return switch (name) {
      case "$ref" -> schemas(left.target(ref(a)), right.target(ref(b)));
      case "properties", "patternProperties", "dependentSchemas" -> {
        boolean same = a.size() == b.size();
        for (Map.Entry<String, JsonNode> one : a.properties()) {
          same = same && b.has(one.getKey()) && schemas(one.getValue(), b.path(one.getKey()));
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
            : a.equals(b) || CanonicalJson.plain(a).equals(CanonicalJson.plain(b));
    };
  }

  private static JsonNode ref(JsonNode reference) {
    return CanonicalJson.object().set("$ref", reference);
  }

  private static Set<JsonNode> unordered(JsonNode list) {
    Set<JsonNode> values = new HashSet<>();
    (list.isArray() ? list : List.of(list))
        .forEach(value -> values.add(CanonicalJson.plain(value)));
    return values;
  }
}
