package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import java.util.Collections;
import java.util.Set;

/** Schemas that no value satisfies at once. */
final class Disjoint {
  private static final int DEEPEST = 3;

  private Disjoint() {}

  static boolean are(Shape a, Shape b) {
    return are(a, b, 0);
  }

  private static boolean are(Shape a, Shape b, int depth) {
    for (JsonType type : JsonType.values()) {
      for (Part x : a.of(type)) {
        for (Part y : b.of(type)) {
          if (!are(x, y, depth)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean are(Part a, Part b, int depth) {
    Set<JsonNode> x = a.values();
    Set<JsonNode> y = b.values();
    if ((x != null && y != null && Collections.disjoint(x, y))
        || (x != null && admitsNone(b, x))
        || (y != null && admitsNone(a, y))
        || a.range().and(b.range()).isEmpty()
        || a.size().and(b.size()).isEmpty()) {
      return true;
    }
    if (a.type() != JsonType.OBJECT || depth > DEEPEST) {
      return false;
    }
    Set<String> both = Part.union(a.members().required(), b.members().required());
    return both.stream()
        .anyMatch(
            name -> are(a.members().of(name).shape(), b.members().of(name).shape(), depth + 1));
  }

  private static boolean admitsNone(Part part, Set<JsonNode> values) {
    return part.type() != JsonType.ARRAY
        && part.type() != JsonType.OBJECT
        && part.withValues(values).simplified().isEmpty();
  }
}
