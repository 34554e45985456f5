package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code unevaluatedProperties} and {@code unevaluatedItems} say of a schema whose members are known beforehand, because at most
 * the choice of an alternative depends on the value: the same as {@code additionalProperties} or
 * {@code items} beside all of these members.
 */
final class Unevaluated {
  static final String PROPERTIES = "unevaluatedProperties";
  static final String ITEMS = "unevaluatedItems";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> CHOICES = List.of("anyOf", "oneOf");
  private static final Set<String> UNDECIDED =
      Set.of("anyOf", "oneOf", "if", "dependentSchemas", "not", "$dynamicRef");

  private static final Set<String> IN_PLACE = Set.of("$ref", "allOf", "contains");

  private final Schemas schemas;
  private final ObjectNode names = JSON.objectNode();
  private final ObjectNode patterns = JSON.objectNode();
  private final Set<JsonNode> open = new HashSet<>();
  private boolean all;
  private boolean undecided;

  private Unevaluated(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The schema to read instead, whose alternatives exclude each other; empty if there is none. */
  static Optional<JsonNode> instead(Schemas schemas, JsonNode schema) {
    if (!schema.has(ITEMS)) {
      return ofProperties(schemas, schema);
    }
    boolean decided =
        UNDECIDED.stream().noneMatch(schema::has) && IN_PLACE.stream().noneMatch(schema::has);
    if (!decided || schema.has(PROPERTIES)) {
      return Optional.empty();
    }
    ObjectNode instead = schema.deepCopy();
    JsonNode rest = instead.remove(ITEMS);
    return Optional.of(schema.has("items") ? instead : instead.set("items", rest));
  }

  private static Optional<JsonNode> ofProperties(Schemas schemas, JsonNode schema) {
    ObjectNode instead = schema.deepCopy();
    JsonNode rest = instead.remove(PROPERTIES);
    List<String> choices = CHOICES.stream().filter(schema::has).toList();
    if (choices.isEmpty()) {
      Unevaluated members = new Unevaluated(schemas);
      members.collect(schema, true);
      all(instead, schema).add(members.closed(rest));
      return members.undecided ? Optional.empty() : Optional.of(instead);
    }
    ObjectNode outer = schema.deepCopy();
    outer.remove(CHOICES);
    ArrayNode alternatives = instead.putArray(choices.get(0));
    for (JsonNode alternative : schema.path(choices.get(0))) {
      Unevaluated members = new Unevaluated(schemas);
      members.collect(outer, true);
      members.collect(alternative, false);
      if (members.undecided || choices.size() > 1) {
        return Optional.empty();
      }
      alternatives.addObject().putArray("allOf").add(alternative).add(members.closed(rest));
    }
    return Optional.of(instead);
  }

  private static ArrayNode all(ObjectNode instead, JsonNode schema) {
    // The members themselves, as what was translated is known by identity.
    ArrayNode all = instead.putArray("allOf");
    schema.path("allOf").forEach(all::add);
    return all;
  }

  private void collect(JsonNode schema, boolean outermost) {
    UNDECIDED.forEach(keyword -> undecided |= schema.has(keyword));
    schema.path("properties").fieldNames().forEachRemaining(name -> names.put(name, true));
    schema
        .path("patternProperties")
        .fieldNames()
        .forEachRemaining(pattern -> patterns.put(pattern, true));
    all |= schema.has("additionalProperties") || (!outermost && schema.has(PROPERTIES));
    schema.path("allOf").forEach(member -> collect(member, false));
    if (schema.has("$ref") && open.add(schema)) {
      collect(schemas.core().target(schema), false);
    }
  }

  private ObjectNode closed(JsonNode rest) {
    ObjectNode closed = JSON.objectNode();
    if (!all) {
      closed.set("properties", names);
      closed.set("patternProperties", patterns);
      closed.set("additionalProperties", rest);
    }
    return closed;
  }
}
