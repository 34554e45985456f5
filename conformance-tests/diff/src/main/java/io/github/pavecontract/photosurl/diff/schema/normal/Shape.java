package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema accepts: for each type any of some parts.
 *
 * @param parts by type; a type without parts is refused
 * @param known the values that an open set names; they constrain nothing
 */
public record Shape(Map<JsonType, List<Part>> parts, Set<JsonNode> known) {
  static Shape any(Schemas schemas) {
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    for (JsonType type : JsonType.values()) {
      parts.put(type, List.of(schemas.any(type)));
    }
    return new Shape(parts, Set.of());
  }

  public List<Part> of(JsonType type) {
    return parts.getOrDefault(type, List.of());
  }

  /** Whether it accepts anything. */
  boolean saysNothing() {
    return known.isEmpty()
        && parts.size() == JsonType.values().length
        && parts.values().stream().allMatch(of -> of.size() == 1 && Parts.saysNothing(of.get(0)));
  }

  public boolean isEmpty() {
    return parts.values().stream().allMatch(List::isEmpty);
  }
}
