package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The schemas of one document as one direction reads them, all in one vocabulary: JSON Schema 2020-12,
 * whichever version of OpenAPI they are written in. Each is translated once, when it is first asked for, and
 * remembers where it was written under {@link #ORIGIN}.
 */
public final class CoreSchemas {
  /** Where a schema was written; a keyword that validators ignore. */
  public static final String ORIGIN = "x-origin";
  /** By which keyword a response was closed, on which no client relies; a keyword that validators ignore. */
  public static final String CLOSED = "x-closed";

  /** Behind the pointer of a component, all that extend it. */
  private static final String KINDS = "?kinds";

  /** The values that an open set names; a keyword that validators ignore. */
  public static final String KNOWN = "x-known";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  /** Where references lead; not `$defs`, all of which the validator would read for each schema. */
  public static final String DEFINITIONS = "x-definitions";

  private static final String REFERENCE = "#/" + DEFINITIONS + "/";

  private final Document document;
  private final Flow flow;
  private final OpenSetReading reading;
  private final OneWay oneWay;
  private boolean hasClosed;
  private final Inheritance inheritance;
  private final boolean is30;
  private final Map<String, JsonNode> translated = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Deque<String> undefined = new ArrayDeque<>();
  private final ObjectNode definitions = JSON.objectNode();
  private final Map<CoreSchemas, Same> same = new HashMap<>();

  /**
   * Starts to read a document.
   *
   * @param document an OpenAPI document whose local references lead somewhere
   * @param flow the direction of the messages
   * @param reading how open sets are read
   */
  public CoreSchemas(Document document, Flow flow, OpenSetReading reading) {
    this.document = document;
    this.flow = flow;
    this.reading = reading;
    this.oneWay = new OneWay(document, flow);
    this.inheritance = new Inheritance(document);
    this.is30 = document.root().path("openapi").asText().startsWith("3.0");
  }

  /**
   * Finds a schema.
   *
   * @param pointer where it is written
   * @return the schema; one that accepts anything, if nothing is written there
   */
  public JsonNode at(String pointer) {
    JsonNode schema = document.written(pointer);
    return schema.isMissingNode() ? JSON.booleanNode(true) : translate(pointer, schema);
  }

  /** What is known of pairs with schemas of another document. */
  Same same(CoreSchemas other) {
    return same.computeIfAbsent(other, o -> new Same(this, o));
  }

  /** Whether something is closed that is read as open. */
  public boolean hasClosed() {
    return hasClosed;
  }

  /** What a reference of a translated schema means. */
  public JsonNode target(JsonNode schema) {
    String name = schema.path("$ref").asText().substring(REFERENCE.length());
    return translate(places.getOrDefault(name, ""));
  }

  /** What a schema refers to, if it says nothing else. */
  public JsonNode meaning(JsonNode schema) {
    JsonNode meant = schema;
    while (meant.has("$ref") && meant.size() == (meant.has(ORIGIN) ? 2 : 1)) {
      meant = target(meant);
    }
    return meant;
  }

  /** Every definition that was referred to up to now, and what these refer to. */
  public ObjectNode definitions() {
    for (String name = undefined.poll(); name != null; name = undefined.poll()) {
      definitions.set(name, translate(places.getOrDefault(name, "")));
    }
    return definitions;
  }

  private JsonNode translate(String pointer) {
    JsonNode known = translated.get(pointer);
    if (known != null) {
      return known;
    }
    return pointer.endsWith(KINDS) ? kinds(pointer) : translate(pointer, document.written(pointer));
  }

  private JsonNode translate(String pointer, JsonNode raw) {
    JsonNode known = translated.get(pointer);
    if (known != null) {
      return known;
    }
    if (!raw.isObject()) {
      translated.put(pointer, raw.isBoolean() ? raw : JSON.booleanNode(true));
      return translated.getOrDefault(pointer, raw);
    }
    ObjectNode core = JSON.objectNode();
    core.put(ORIGIN, pointer);
    JsonNode whole = core;
    if (is30 && OrNull.isMeant(document, pointer)) {
      core.put("type", "null");
    } else if (is30 && raw.path("nullable").asBoolean() && !raw.has("$ref")) {
      whole = orNull(core, pointer);
    }
    translated.put(pointer, whole);
    if (raw.path("$ref").isTextual()) {
      core.put("$ref", reference(pointer, raw.path("$ref").asText()));
    }
    if (!is30 || !raw.has("$ref")) {
      raw.properties().forEach(p -> keyword(core, pointer, raw, p.getKey(), p.getValue()));
    }
    return whole;
  }

  private static ObjectNode orNull(ObjectNode core, String pointer) {
    ObjectNode whole = JSON.objectNode().put(ORIGIN, pointer);
    whole.putArray("anyOf").add(JSON.objectNode().put("type", "null")).add(core);
    return whole;
  }

  /** A component or, rather, any of those that extend it. */
  private JsonNode kinds(String pointer) {
    String base = pointer.substring(0, pointer.length() - KINDS.length());
    ObjectNode whole = JSON.objectNode().put(ORIGIN, base);
    translated.put(pointer, whole);
    ArrayNode kinds = JSON.arrayNode();
    inheritance.kinds(base).forEach(kind -> kinds.add(translate(kind)));
    whole.set("anyOf", inheritance.alternatives(base, kinds, translate(base)));
    return whole;
  }

  private String reference(String from, String reference) {
    String place = document.canonical(reference.substring(1));
    // The place as referred to: what it is itself may be another reference.
    String target =
        document.written(reference.substring(1)).isMissingNode() ? place : reference.substring(1);
    String meant = inheritance.isOpen(from, target) ? target + KINDS : target;
    String name = names.computeIfAbsent(meant, t -> "s" + names.size());
    if (places.putIfAbsent(name, meant) == null) {
      undefined.add(name);
    }
    return REFERENCE + name;
  }

  private void keyword(ObjectNode core, String pointer, JsonNode raw, String name, JsonNode value) {
    if (is30 && !Vocabulary.isOf30(name)) {
      return;
    }
    String place = Pointers.child(pointer, name);
    if (name.equals("enum") && raw.has("const") && !is30) {
      return;
    }
    switch (Vocabulary.of(name)) {
      case PLAIN -> core.set(name, value);
      case SCHEMA -> core.set(name, translate(place, value));
      case SCHEMAS -> core.set(name, list(place, value));
      case SCHEMAS_BY_NAME -> core.set(name, map(place, value));
      case SPECIAL -> special(core, pointer, raw, name, value);
    }
    if (name.equals("format")) {
      Formats.bound(core, value.asText());
    }
  }

  private void special(ObjectNode core, String pointer, JsonNode raw, String name, JsonNode value) {
    String place = Pointers.child(pointer, name);
    switch (name) {
      case "const" -> core.set("enum", constant(raw, value));
      case "minimum", "maximum" -> Formats.bound(core, name, value, is30 ? raw : JSON.objectNode());
      case "exclusiveMinimum", "exclusiveMaximum" -> {
        if (value.isNumber() && !is30) {
          core.set(name, value);
        }
      }
      case "required" -> core.set(name, oneWay.required(pointer, value));
      case "properties" -> core.set(name, properties(place, value));
      case "additionalProperties", "unevaluatedProperties" -> {
        // Deployed clients tolerate what they do not know.
        if (flow == Flow.RESPONSE && value.isBoolean() && !value.asBoolean()) {
          core.put(CLOSED, name);
          hasClosed = true;
        } else {
          core.set(name, translate(place, value));
        }
      }
      case "anyOf", "oneOf" -> core.set(name, alternatives(core, pointer, raw, name));
      case "x-extensible-enum" -> {
        core.set(reading == OpenSetReading.CLOSED ? "enum" : KNOWN, value);
      }
      default -> {}
    }
  }

  /** The only value, unless a list beside it has not got it. */
  private static ArrayNode constant(JsonNode raw, JsonNode value) {
    boolean listed = !raw.path("enum").isArray();
    for (JsonNode element : raw.path("enum")) {
      listed |= CanonicalJson.plain(element).equals(CanonicalJson.plain(value));
    }
    return listed ? JSON.arrayNode().add(value) : JSON.arrayNode();
  }

  private ArrayNode alternatives(ObjectNode core, String pointer, JsonNode raw, String name) {
    String place = Pointers.child(pointer, name);
    JsonNode alternatives = raw.path(name);
    ArrayNode values = OpenSets.values(document, place, alternatives);
    if (!values.isEmpty()) {
      if (reading == OpenSetReading.CLOSED) {
        return JSON.arrayNode().add(JSON.objectNode().put(ORIGIN, place).set("enum", values));
      }
      core.set(KNOWN, values);
    }
    ArrayNode list = list(place, alternatives);
    JsonNode discriminator = raw.path("discriminator");
    return discriminator.path("propertyName").isTextual()
        ? new Discriminators(document, Pointers.child(pointer, "discriminator"))
            .told(list, place, alternatives)
        : list;
  }

  private ArrayNode list(String place, JsonNode schemas) {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < schemas.size(); i++) {
      list.add(translate(Pointers.child(place, i), schemas.get(i)));
    }
    return list;
  }

  private ObjectNode map(String place, JsonNode schemas) {
    ObjectNode map = JSON.objectNode();
    schemas
        .properties()
        .forEach(
            p -> map.set(p.getKey(), translate(Pointers.child(place, p.getKey()), p.getValue())));
    return map;
  }

  private ObjectNode properties(String place, JsonNode schemas) {
    ObjectNode properties = map(place, schemas);
    schemas.properties().forEach(p -> {
      if (oneWay.isElsewhere(p.getValue())) {
        properties.remove(p.getKey());
      }
    });
    return properties;
  }
}
