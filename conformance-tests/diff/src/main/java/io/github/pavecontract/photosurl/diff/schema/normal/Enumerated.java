package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts that list their values: these are all that such a part says, once those are left out that a schema refuses. */
final class Enumerated {
  private Enumerated() {}

  /** The same with each list of values short of those that the schema refuses. */
  static Shape of(Shape shape, Sub schema) {
    if (shape.parts().values().stream().flatMap(List::stream).allMatch(p -> p.values() == null)) {
      return shape;
    }
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    shape
        .parts()
        .forEach((type, of) ->
            parts.put(type, of.stream().map(part -> of(part, schema)).toList()));
    return new Shape(parts, shape.known());
  }

  private static Part of(Part part, Sub schema) {
    return left(part, schema).map(part::enumerated).orElse(part);
  }

  /** The listed values that a schema accepts; empty if none are listed, or it cannot be told. */
  static Optional<Set<JsonNode>> left(Part part, Sub schema) {
    Set<JsonNode> values = part.values();
    if (values == null) {
      return Optional.empty();
    }
    Set<JsonNode> left = new LinkedHashSet<>();
    for (JsonNode value : values) {
      Optional<Boolean> valid = schema.accepts(value);
      if (valid.isEmpty()) {
        return Optional.empty();
      }
      if (valid.get()) {
        left.add(value);
      }
    }
    return Optional.of(left);
  }
}
