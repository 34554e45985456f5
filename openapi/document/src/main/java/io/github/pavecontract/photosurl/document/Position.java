package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a node of an OpenAPI document is by its position: whether it is a schema, where references may stand,
 * and what is nobody's to interpret. OpenAPI 3.0 and 3.1, and the keywords of JSON Schema that they use.
 *
 * @param section the section of {@code components} that has such nodes, or {@code x-others}
 * @param collection whether the node holds such nodes, by names of the author or in a list, and is none itself
 */
public record Position(String section, boolean collection) {
  private static final String OTHERS = "x-others";
  private static final String SCHEMAS = "schemas";

  /** The whole document. */
  public static final Position ROOT = of(OTHERS);

  /** A schema. */
  public static final Position SCHEMA = of(SCHEMAS);

  private static final Map<String, String> COLLECTIONS = Map.ofEntries(
      Map.entry("schemas", SCHEMAS),
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
      Map.entry("pathItems", "pathItems"),
      Map.entry("content", OTHERS),
      Map.entry("encoding", OTHERS),
      Map.entry("variables", OTHERS));

  private static final Set<String> SCHEMA_COLLECTIONS = Set.of(
      "properties",
      "patternProperties",
      "dependentSchemas",
      "dependencies",
      "$defs",
      "definitions",
      "allOf",
      "anyOf",
      "oneOf",
      "prefixItems");

  private static final Set<String> SUBSCHEMAS = Set.of(
      "items",
      "additionalItems",
      "additionalProperties",
      "not",
      "if",
      "then",
      "else",
      "contains",
      "contentSchema",
      "propertyNames",
      "unevaluatedProperties",
      "unevaluatedItems");

  /** Outside of schemas: what is below these is data, whatever is in it. */
  private static final Set<String> DATA =
      Set.of("example", "default", "enum", "value", "mapping", "scopes");

  /**
   * The position of a component.
   *
   * @param section the section of {@code components} that it is in
   * @return the position
   */
  public static Position of(String section) {
    return new Position(section, false);
  }

  /**
   * Tells whether the node is a schema.
   *
   * @return whether it is
   */
  public boolean isSchema() {
    return section.equals(SCHEMAS) && !collection;
  }

  /**
   * Tells whether the node may be a reference in place of what it is.
   *
   * @return whether a {@code $ref} in it means anything
   */
  public boolean mayBeReference() {
    return !collection;
  }

  /**
   * Finds out what a property of this node is.
   *
   * @param name its name
   * @return its position; empty if it is data, an extension, or means nothing here
   */
  public Optional<Position> below(String name) {
    if (collection) {
      return Optional.of(of(section));
    }
    if (name.startsWith("x-")) {
      return Optional.empty();
    }
    if (section.equals(SCHEMAS)) {
      return SCHEMA_COLLECTIONS.contains(name)
          ? Optional.of(new Position(SCHEMAS, true))
          : SUBSCHEMAS.contains(name) ? Optional.of(SCHEMA) : Optional.empty();
    }
    if (section.equals("callbacks")) {
      return Optional.of(of("pathItems"));
    }
    if (DATA.contains(name)) {
      return Optional.empty();
    }
    String held = COLLECTIONS.get(name);
    if (held != null) {
      return Optional.of(new Position(held, true));
    }
    return Optional.of(
        name.equals("schema") ? SCHEMA : of(name.equals("requestBody") ? "requestBodies" : OTHERS));
  }

  /**
   * Finds out what an element of this node is, if that is a list.
   *
   * @return its position
   */
  public Position element() {
    return of(section);
  }

  /** Sees the nodes of a document. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Sees a node, before those in it.
     *
     * @param pointer its JSON pointer
     * @param node the node
     * @param position what it is
     * @return whether to go on to the nodes in it
     */
    boolean visit(String pointer, JsonNode node, Position position);
  }

  /**
   * Visits a node and all that have a position in it, as they are written: references are not followed.
   *
   * @param pointer the JSON pointer of the node
   * @param node the node
   * @param visitor sees each of them
   */
  public void walk(String pointer, JsonNode node, Visitor visitor) {
    if (!visitor.visit(pointer, node, this)) {
      return;
    }
    node.properties().forEach(property -> below(property.getKey())
        .ifPresent(next ->
            next.walk(Pointers.child(pointer, property.getKey()), property.getValue(), visitor)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      element().walk(Pointers.child(pointer, i), node.get(i), visitor);
    }
  }
}
