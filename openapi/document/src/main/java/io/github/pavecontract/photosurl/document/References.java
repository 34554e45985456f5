package io.github.pavecontract.photosurl.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a node of an OpenAPI document is by its position: where references may stand, and to what kind of
 * component they lead.
 *
 * @param section the section of {@code components} that has such nodes
 * @param named whether it holds such nodes by names of the author, and is none itself
 */
record References(String section, boolean named) {
  private static final String OTHER = "x-others";

  static final References ROOT = of(OTHER);

  private static final String SCHEMAS = "schemas";
  private static final Map<String, String> MAPS = Map.ofEntries(
      Map.entry("schemas", SCHEMAS),
      Map.entry("properties", SCHEMAS),
      Map.entry("patternProperties", SCHEMAS),
      Map.entry("dependentSchemas", SCHEMAS),
      Map.entry("$defs", SCHEMAS),
      Map.entry("definitions", SCHEMAS),
      Map.entry("parameters", "parameters"),
      Map.entry("responses", "responses"),
      Map.entry("headers", "headers"),
      Map.entry("examples", "examples"),
      Map.entry("requestBodies", "requestBodies"),
      Map.entry("links", "links"),
      Map.entry("callbacks", "callbacks"),
      Map.entry("securitySchemes", "securitySchemes"),
      Map.entry("paths", "pathItems"),
      Map.entry("webhooks", "pathItems"),
      Map.entry("pathItems", "pathItems"));
  /** What a schema says of values is data, whatever is in it. */
  private static final Set<String> DATA =
      Set.of("example", "default", "enum", "const", "value", "mapping");

  static References of(String section) {
    return new References(section, false);
  }

  boolean mayBeReference() {
    return !named;
  }

  /** What a property of this node is; empty for data and extensions. */
  Optional<References> below(String name) {
    if (named) {
      return Optional.of(of(section));
    }
    boolean isSchema = section.equals(SCHEMAS);
    if (DATA.contains(name) || name.startsWith("x-") || (isSchema && name.equals("examples"))) {
      return Optional.empty();
    }
    if (section.equals("callbacks")) {
      return Optional.of(of("pathItems"));
    }
    String map = MAPS.get(name);
    if (map != null && (!isSchema || map.equals(SCHEMAS))) {
      return Optional.of(new References(map, true));
    }
    return Optional.of(
        isSchema || name.equals("schema")
            ? of(SCHEMAS)
            : of(name.equals("requestBody") ? "requestBodies" : OTHER));
  }

  /** What an element of this node is, if that is a list. */
  References element() {
    return of(section);
  }
}
