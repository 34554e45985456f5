package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must accompany a property, in whichever of three ways it is written. */
final class Dependencies {
  private static final Set<String> ONLY_NAMES = Set.of("required", CoreSchemas.ORIGIN);

  private Dependencies() {}

  /** The names that must be there beside each name, as {@code dependentRequired} has them. */
  static Map<String, Set<String>> of(JsonNode schema) {
    Map<String, Set<String>> dependent = new LinkedHashMap<>();
    schema
        .path("dependentRequired")
        .properties()
        .forEach(p -> add(dependent, p.getKey(), p.getValue()));
    schema.path("dependentSchemas").properties().forEach(p -> {
      if (isOnlyNames(p.getValue())) {
        add(dependent, p.getKey(), p.getValue().path("required"));
      }
    });
    condition(schema).ifPresent(name -> add(dependent, name, schema.path("then").path("required")));
    return dependent;
  }

  /** The property of an {@code if} that only asks for it, and has a {@code then} that only asks for others. */
  static Optional<String> condition(JsonNode schema) {
    JsonNode names = schema.path("if").path("required");
    boolean plain = isOnlyNames(schema.path("if"))
        && names.size() == 1
        && isOnlyNames(schema.path("then"))
        && !schema.has("else");
    return plain ? Optional.of(names.path(0).asText()) : Optional.empty();
  }

  static boolean isOnlyNames(JsonNode schema) {
    return schema.path("required").isArray()
        && schema.properties().stream().allMatch(p -> ONLY_NAMES.contains(p.getKey()));
  }

  private static void add(Map<String, Set<String>> dependent, String name, JsonNode needs) {
    Set<String> names = dependent.computeIfAbsent(name, n -> new TreeSet<>());
    needs.forEach(need -> names.add(need.asText()));
  }
}
