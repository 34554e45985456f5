package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Edits of one schema or of one within it: what people change, and what they write in other words. */
final class SchemaEditor {
  private static final List<String> HOLDERS =
      List.of("properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems");
  private static final List<String> HELD =
      List.of("items", "additionalProperties", "contains", "then", "else", "not");

  private final Chance chance;
  private final boolean is30;
  private final SchemaMaker maker;
  private final boolean scalar;

  SchemaEditor(Chance chance, String version, List<String> components, boolean scalar) {
    this.scalar = scalar;
    this.chance = chance;
    this.is30 = version.startsWith("3.0");
    this.maker = new SchemaMaker(chance, is30, components);
  }

  ObjectNode edited(ObjectNode root, ObjectNode schema, List<String> words) {
    List<Runnable> inner = new ArrayList<>();
    for (String keyword : HOLDERS) {
      JsonNode held = schema.path(keyword);
      if (held instanceof ObjectNode map) {
        map.properties()
            .forEach(p ->
                inner(inner, p.getValue(), edited -> map.set(p.getKey(), edited), root, words));
      }
      for (int i = 0; held instanceof ArrayNode && i < held.size(); i++) {
        int index = i;
        inner(inner, held.get(i), edited -> ((ArrayNode) held).set(index, edited), root, words);
      }
    }
    for (String keyword : HELD) {
      inner(inner, schema.path(keyword), edited -> schema.set(keyword, edited), root, words);
    }
    if (!inner.isEmpty() && !chance.once(3)) {
      chance.of(inner).run();
      return schema;
    }
    return chance.once(4) ? rewritten(root, schema, words) : changed(schema, words);
  }

  private interface Place {
    void put(ObjectNode edited);
  }

  private void inner(
      List<Runnable> all, JsonNode schema, Place place, ObjectNode root, List<String> words) {
    if (schema instanceof ObjectNode object) {
      all.add(() -> place.put(edited(root, object, words)));
    }
  }

  /** The same in other words. */
  private ObjectNode rewritten(ObjectNode root, ObjectNode schema, List<String> words) {
    ObjectNode same = Chance.object();
    switch (chance.below(6)) {
      case 0 -> {
        words.add("wrapped in " + wrap(same, "allOf", schema));
        return same;
      }
      case 1 -> {
        words.add("wrapped in " + wrap(same, "anyOf", schema));
        return same;
      }
      case 2 -> {
        words.add("moved to a component");
        ((ObjectNode) root.at("/components/schemas")).set("Moved", schema.deepCopy());
        return same.put("$ref", "#/components/schemas/Moved");
      }
      case 3 -> {
        words.add("written out");
        JsonNode target = root.at(schema.path("$ref").asText("#/-").substring(1));
        return target.isObject() ? target.deepCopy() : schema;
      }
      case 4 -> {
        words.add("split");
        ObjectNode rest = schema.deepCopy();
        List<String> names = new ArrayList<>();
        rest.fieldNames().forEachRemaining(names::add);
        names.removeAll(Set.of(
            "properties",
            "additionalProperties",
            "patternProperties",
            "unevaluatedProperties",
            "if",
            "then",
            "else",
            "items",
            "prefixItems",
            "type",
            "nullable",
            "$ref",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum"));
        if (names.isEmpty()) {
          return schema;
        }
        String name = chance.of(names);
        ObjectNode part = Chance.object();
        part.set(name, rest.remove(name));
        same.putArray("allOf").add(rest).add(part);
        return same;
      }
      default -> {
        words.add("described");
        return schema.has("$ref") ? schema : schema.put("description", "Another one.");
      }
    }
  }

  private static String wrap(ObjectNode around, String keyword, ObjectNode schema) {
    around.putArray(keyword).add(schema);
    return keyword;
  }

  private ObjectNode changed(ObjectNode schema, List<String> words) {
    int kind = chance.below(10);
    ObjectNode other = scalar ? maker.scalar() : maker.any(1);
    if (kind == 0) {
      words.add("replaced");
      return other;
    }
    if (kind == 1) {
      words.add("or null");
      return maker.orNull(schema);
    }
    String type = schema.path("type").asText();
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      if (schema.path(keyword) instanceof ArrayNode list) {
        words.add("alternatives of " + keyword);
        if (chance.once(2) && list.size() > 1) {
          list.remove(chance.below(list.size()));
        } else {
          list.add(other);
        }
        return schema;
      }
    }
    if (schema.path("enum") instanceof ArrayNode values) {
      words.add("values");
      if (chance.once(2) && values.size() > 1) {
        values.remove(chance.below(values.size()));
        return schema;
      }
      values.add(type.equals("integer") ? Chance.parsed("7") : Chance.parsed("\"new\""));
      return schema;
    }
    switch (type) {
      case "string" -> words.add("text, " + facet(schema, maker.text()));
      case "integer", "number" -> words.add("number, " + facet(schema, maker.number()));
      case "array" -> words.add("array, " + facet(schema, maker.array(1)));
      case "object" -> object(schema, words);
      default -> {
        words.add("replaced");
        return other;
      }
    }
    return schema;
  }

  /** Takes one keyword of another schema of its type, or drops one of its own. */
  private String facet(ObjectNode schema, ObjectNode other) {
    List<String> names = new ArrayList<>();
    boolean drop = chance.once(3);
    (drop ? schema : other).fieldNames().forEachRemaining(names::add);
    names.removeAll(Set.of("exclusiveMinimum", "exclusiveMaximum", drop ? "type" : "nullable"));
    if (names.isEmpty()) {
      return "nothing";
    }
    String name = chance.of(names);
    if (drop) {
      schema.remove(name);
      return "without " + name;
    }
    schema.set(name, other.path(name));
    return "other " + name;
  }

  private void object(ObjectNode schema, List<String> words) {
    ObjectNode properties = schema.withObject("/properties");
    String name = chance.of(SchemaMaker.NAMES);
    switch (chance.below(5)) {
      case 0 -> {
        words.add("property " + name);
        properties.set(name, maker.any(1));
      }
      case 1 -> {
        words.add("no property " + name);
        properties.remove(name);
      }
      case 2 -> {
        words.add("required " + name);
        ArrayNode required = schema.withArray("/required");
        boolean was = false;
        for (int i = required.size() - 1; i >= 0; i--) {
          if (required.get(i).asText().equals(name)) {
            required.remove(i);
            was = true;
          }
        }
        if (!was && (properties.has(name) || chance.once(4))) {
          required.add(name);
        }
        if (required.isEmpty() && is30) {
          schema.remove("required");
        }
      }
      case 3 -> {
        words.add("additional properties");
        schema.set("additionalProperties", chance.json("false", "true", "{\"type\":\"string\"}"));
      }
      default -> words.add("object, " + facet(schema, maker.object(1)));
    }
  }
}
