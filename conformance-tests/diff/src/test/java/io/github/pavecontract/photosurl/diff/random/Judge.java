package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a validator says of the messages of one contract, which it reads as it is written. */
final class Judge {
  /**
   * A message, or part of one.
   *
   * @param flow who reads it
   * @param text whether it is written as text, so that a number is one of several texts
   * @param schema its schema
   */
  record Message(Flow flow, boolean text, JsonNode schema) {}

  private final JsonNode root;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<JsonNode, Schema> compiled = new HashMap<>();
  private final SchemaRegistry registry;

  Judge(JsonNode root) {
    this.root = root;
    boolean is30 = root.path("openapi").asText().startsWith("3.0");
    this.registry = SchemaRegistry.withDialect(
        is30 ? Dialects.getOpenApi30() : Dialects.getDraft202012(),
        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .preloadSchema(false)
            .locale(Locale.ROOT)
            .build()));
    root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
        .filter(operation -> operation.getValue().isObject())
        .forEach(operation -> collect(
            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            path.getValue().path("parameters"),
            operation.getValue())));
  }

  private void collect(String name, JsonNode shared, JsonNode operation) {
    for (JsonNode list : List.of(shared, operation.path("parameters"))) {
      list.forEach(parameter -> messages.put(
          name + " " + parameter.path("in").asText() + " "
              + parameter.path("name").asText(),
          new Message(Flow.REQUEST, true, parameter.path("schema"))));
    }
    body(name + " request", Flow.REQUEST, operation.path("requestBody"));
    operation.path("responses").properties().forEach(response -> {
      String status = name + " " + response.getKey();
      body(status, Flow.RESPONSE, response.getValue());
      response
          .getValue()
          .path("headers")
          .properties()
          .forEach(header -> messages.put(
              status + " header " + header.getKey().toLowerCase(Locale.ROOT),
              new Message(Flow.RESPONSE, true, header.getValue().path("schema"))));
    });
  }

  private void body(String name, Flow flow, JsonNode owner) {
    owner
        .path("content")
        .properties()
        .forEach(type -> messages.put(
            name + " " + type.getKey(), new Message(flow, false, type.getValue().path("schema"))));
  }

  Map<String, Message> messages() {
    return messages;
  }

  ValueMaker values(Chance chance) {
    return new ValueMaker(chance, root);
  }

  boolean hasTheComponentsOf(Judge other) {
    return root.path("components").equals(other.root.path("components"));
  }

  /** The key of the message that a witness is part of. */
  static String message(JsonNode witness) {
    String operation = witness.path("operation").asText();
    if (witness.has("in")) {
      String status = witness.has("status") ? " " + witness.path("status").asText() : "";
      return operation + status + " " + witness.path("in").asText() + " "
          + witness.path("name").asText();
    }
    String what = witness.path("status").asText("request");
    return operation + " " + what + " " + witness.path("mediaType").asText();
  }

  /** Whether a sender may write it. */
  boolean isSent(Message message, JsonNode value) {
    return isValid(message, false, value);
  }

  /** Whether a receiver takes it; clients tolerate the properties that they do not know. */
  boolean isTaken(Message message, JsonNode value) {
    return isValid(message, message.flow() == Flow.RESPONSE, value);
  }

  private boolean isValid(Message message, boolean tolerant, JsonNode value) {
    Schema schema = compiled.computeIfAbsent(
        JsonNodeFactory.instance.arrayNode().add(message.schema()).add(tolerant),
        key -> compile(message.schema(), tolerant));
    for (JsonNode reading : message.text() ? readings(value) : List.of(value)) {
      if (schema.validate(reading).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What a text may be read as. */
  private static List<JsonNode> readings(JsonNode value) {
    if (value.isNull()) {
      return List.of();
    }
    String text = value.asText();
    List<JsonNode> readings =
        new ArrayList<>(List.of(value, JsonNodeFactory.instance.textNode(text)));
    if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?") || text.matches("true|false")) {
      readings.add(Chance.parsed(text));
    }
    return readings;
  }

  private Schema compile(JsonNode schema, boolean tolerant) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", root.path("components"));
    return registry.getSchema(tolerant ? opened(whole) : whole);
  }

  private static JsonNode opened(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(opened(element)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(p -> {
      boolean closes = List.of("additionalProperties", "unevaluatedProperties").contains(p.getKey())
          && p.getValue().isBoolean();
      if (!closes) {
        copy.set(p.getKey(), opened(p.getValue()));
      }
    });
    return copy;
  }
}
