package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;

/** A discriminator says on the wire which alternative it is: without a mapping by the schema's name. */
final class Discriminators {
  private static final String SCHEMAS = "/components/schemas";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Document document;
  private final String pointer;
  private final JsonNode discriminator;

  Discriminators(Document document, String pointer) {
    this.document = document;
    this.pointer = pointer;
    this.discriminator = document.written(pointer);
  }

  /** The alternatives, each with the values of the property that tell it. */
  ArrayNode told(ArrayNode translated, String place, JsonNode alternatives) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      places.add(Pointers.child(place, i));
    }
    return told(translated, places);
  }

  ArrayNode told(ArrayNode translated, List<String> places) {
    String property = discriminator.path("propertyName").asText();
    ArrayNode told = JSON.arrayNode();
    for (int i = 0; i < places.size(); i++) {
      String target = document.canonical(places.get(i));
      ArrayNode values = values(target);
      JsonNode own = document.at(Pointers.child(target, "properties", property));
      if (values.isEmpty() || own.has("enum") || own.has("const")) {
        told.add(translated.get(i));
        continue;
      }
      ObjectNode tells = JSON.objectNode().put(CoreSchemas.ORIGIN, pointer);
      tells.put("type", "object").putArray("required").add(property);
      tells
          .putObject("properties")
          .putObject(property)
          .put(CoreSchemas.ORIGIN, pointer)
          .set("enum", values);
      ObjectNode both = JSON.objectNode().put(CoreSchemas.ORIGIN, places.get(i));
      both.putArray("allOf").add(translated.get(i)).add(tells);
      told.add(both);
    }
    return told;
  }

  /** What a mapping refers to: by its pointer, or by its name. */
  static String target(String mapped) {
    return mapped.startsWith("#/")
        ? mapped.substring(1)
        : Pointers.child("/components/schemas", mapped);
  }

  /** The component that was written out at a place; the empty string if there is none that says the same. */
  private String component(String place) {
    List<String> alike = new ArrayList<>();
    document.written(SCHEMAS).fieldNames().forEachRemaining(name -> {
      String component = Pointers.child(SCHEMAS, name);
      if (new WrittenOut(document).areAlike(component, place)) {
        alike.add(component);
      }
    });
    return alike.size() == 1 ? document.canonical(alike.get(0)) : "";
  }

  private ArrayNode values(String target) {
    ArrayNode values = JSON.arrayNode();
    discriminator.path("mapping").properties().forEach(entry -> {
      if (document.canonical(target(entry.getValue().asText())).equals(target)) {
        values.add(entry.getKey());
      }
    });
    List<String> tokens = Pointers.tokens(target);
    boolean named = tokens.size() == 3 && target.startsWith(SCHEMAS + "/");
    if (!named && values.isEmpty()) {
      String component = component(target);
      return component.isEmpty() ? values : values(component);
    }
    return values.isEmpty() ? values.add(tokens.get(2)) : values;
  }
}
