package io.github.pavecontract.photosurl.diff.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java types that schemas become, and the classes that are generated for them. */
final class JavaTypes {
  private static final String COMPONENTS = "/components/schemas/";

  /** What may give a schema values or properties. */
  private static final Set<String> CLASS_MAKERS =
      Set.of("properties", "enum", "const", "allOf", "anyOf", "oneOf");

  private final Document document;
  private final Wrappers wrappers;
  /** The pointer of each class by its name. */
  private final Map<String, String> classes = new LinkedHashMap<>();

  JavaTypes(Document document) {
    this.document = document;
    this.wrappers = new Wrappers(document);
    document.root().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
      String pointer = COMPONENTS.substring(0, COMPONENTS.length() - 1) + Pointers.child("", name);
      of(pointer, JavaNames.type(name));
    });
  }

  Map<String, String> classes() {
    return classes;
  }

  /** The boxed type of a schema; a class that has to be made for it gets the name that is given. */
  String of(String pointer, String inlineName) {
    return of(pointer, inlineName, new LinkedHashSet<>());
  }

  private String of(String pointer, String inlineName, Set<String> within) {
    Wrappers.Core core = wrappers.unwrapped(pointer);
    String place = core.pointer();
    if (place.isEmpty() || !within.add(place)) {
      return place.isEmpty() ? "Object" : "Recursive";
    }
    JsonNode schema = document.written(place);
    String name = core.component().isEmpty() ? inlineName : JavaNames.type(core.component());
    String type = typeOf(place, schema, name, within);
    within.remove(place);
    return type;
  }

  private String typeOf(String place, JsonNode schema, String name, Set<String> within) {
    if (isClass(place, schema)) {
      if (classes.putIfAbsent(name, place) == null) {
        properties(place)
            .forEach((property, at) -> of(at, name + JavaNames.type(property), within));
      }
      return name;
    }
    if (schema.path("items").isObject()) {
      return "List<" + of(Pointers.child(place, "items"), name + "Inner", within) + ">";
    }
    if (schema.path("additionalProperties").isObject()) {
      return "Map<String, "
          + of(Pointers.child(place, "additionalProperties"), name + "Value", within) + ">";
    }
    return scalar(type(schema), schema.path("format").asText());
  }

  /** Most schemas are plain types, which one look tells. */
  private boolean isClass(String place, JsonNode schema) {
    return CLASS_MAKERS.stream().anyMatch(schema::has)
        && (!values(place).isEmpty() || !properties(place).isEmpty());
  }

  /** The type, also where OpenAPI 3.1 lists null beside it; empty for a choice of types. */
  static String type(JsonNode schema) {
    List<String> types = new ArrayList<>();
    schema.path("type").forEach(type -> types.add(type.asText()));
    types.remove("null");
    return types.isEmpty() ? schema.path("type").asText() : types.size() == 1 ? types.get(0) : "";
  }

  private static String scalar(String type, String format) {
    return switch (type + " " + format) {
      case "string uuid" -> "UUID";
      case "string date" -> "LocalDate";
      case "string date-time" -> "OffsetDateTime";
      case "integer int32" -> "Integer";
      case "number float" -> "Float";
      case "number double" -> "Double";
      default ->
        switch (type) {
          case "string" -> "String";
          case "integer" -> "Long";
          case "number" -> "BigDecimal";
          case "boolean" -> "Boolean";
          default -> "Object";
        };
    };
  }

  /** The values of an enumeration, also of an open one, in their order. */
  List<JsonNode> values(String place) {
    List<JsonNode> values = new ArrayList<>();
    enumerations(place).forEach(schema -> {
      schema.path("enum").forEach(values::add);
      if (schema.has("const")) {
        values.add(schema.path("const"));
      }
    });
    return values;
  }

  /** The schemas that hold the values: itself, or alternatives of a set. */
  List<JsonNode> enumerations(String place) {
    JsonNode schema = document.written(place);
    List<JsonNode> found = new ArrayList<>();
    if (schema.has("enum") || schema.has("const")) {
      found.add(schema);
    }
    for (String list : List.of("anyOf", "oneOf")) {
      for (int i = 0; i < schema.path(list).size(); i++) {
        JsonNode alternative = document.at(Pointers.child(place, list, i));
        if (alternative.has("enum") || alternative.has("const")) {
          found.add(alternative);
        }
      }
    }
    return found;
  }

  /** The pointer of each property, those of all members of an {@code allOf} included. */
  Map<String, String> properties(String place) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties(place, properties, new LinkedHashSet<>());
    return properties;
  }

  private void properties(String pointer, Map<String, String> properties, Set<String> within) {
    String place = document.canonical(pointer);
    if (place.isEmpty() || !within.add(place)) {
      return;
    }
    JsonNode schema = document.written(place);
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      properties(Pointers.child(place, "allOf", i), properties, within);
    }
    schema
        .path("properties")
        .fieldNames()
        .forEachRemaining(name -> properties.put(name, Pointers.child(place, "properties", name)));
  }

  Set<String> required(String place) {
    Set<String> required = new LinkedHashSet<>();
    required(place, required, new LinkedHashSet<>());
    return required;
  }

  private void required(String pointer, Set<String> required, Set<String> within) {
    String place = document.canonical(pointer);
    if (place.isEmpty() || !within.add(place)) {
      return;
    }
    JsonNode schema = document.written(place);
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      required(Pointers.child(place, "allOf", i), required, within);
    }
    schema.path("required").forEach(name -> required.add(name.asText()));
  }
}
