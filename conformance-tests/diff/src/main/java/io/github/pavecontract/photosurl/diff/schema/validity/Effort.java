package io.github.pavecontract.photosurl.diff.schema.validity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import java.util.List;
import java.util.Map;

/**
 * How much a validator has to do that follows each reference again, each time that it meets it. Schemas that
 * refer twice to the next one, forty times over, would keep it busy for years.
 */
final class Effort {
  /** What takes more steps is not asked of the validator. */
  private static final int MOST_STEPS = 10_000;

  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> IN_PLACE = List.of("not", "if", "then", "else");

  private final CoreSchemas core;
  private int steps;

  private Effort(CoreSchemas core) {
    this.core = core;
  }

  /** Whether the validator can be expected to answer soon. */
  static boolean isBounded(CoreSchemas core, JsonNode schema, JsonNode value) {
    Effort effort = new Effort(core);
    effort.count(schema, value);
    return effort.steps <= MOST_STEPS;
  }

  private void count(JsonNode schema, JsonNode value) {
    if (!schema.isObject() || ++steps > MOST_STEPS) {
      return;
    }
    if (schema.has("$ref")) {
      count(core.target(schema), value);
    }
    for (String list : LISTS) {
      schema.path(list).forEach(member -> count(member, value));
    }
    for (String keyword : IN_PLACE) {
      count(schema.path(keyword), value);
    }
    if (value.isObject()) {
      schema.path("dependentSchemas").forEach(dependent -> count(dependent, value));
      value.properties().forEach(property -> property(schema, property));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        JsonNode head = schema.path("prefixItems").path(i);
        count(head.isMissingNode() ? schema.path("items") : head, value.get(i));
        count(schema.path("contains"), value.get(i));
        count(schema.path("unevaluatedItems"), value.get(i));
      }
    }
  }

  private void property(JsonNode schema, Map.Entry<String, JsonNode> property) {
    count(schema.path("properties").path(property.getKey()), property.getValue());
    schema.path("patternProperties").forEach(kind -> count(kind, property.getValue()));
    count(schema.path("additionalProperties"), property.getValue());
    count(schema.path("unevaluatedProperties"), property.getValue());
  }
}
