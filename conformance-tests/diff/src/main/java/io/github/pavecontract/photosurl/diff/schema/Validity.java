package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the validator, which knows nothing of this comparison, says about a value. */
final class Validity {
  private final CoreSchemas core;
  private final SchemaRegistry registry = SchemaRegistry.withDialect(
      Dialects.getDraft202012(),
      builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          // A value reaches few of the schemas that refer to each other.
          .preloadSchema(false)
          .locale(Locale.ROOT)
          .build()));
  private final Map<Sub, Optional<Schema>> compiled = new HashMap<>();
  private final Map<Sub, Optional<Schema>> compiledAsWritten = new HashMap<>();
  private final ObjectNode closed = JsonNodeFactory.instance.objectNode();

  Validity(CoreSchemas core) {
    this.core = core;
  }

  /** Whether a value is valid as receivers read the schema; empty if the validator cannot tell. */
  Optional<Boolean> of(Sub sub, JsonNode value) {
    return validate(compiled.computeIfAbsent(sub, this::compile), value);
  }

  /** Whether a value is valid with all that receivers overlook; empty if the validator cannot tell. */
  Optional<Boolean> asWritten(Sub sub, JsonNode value) {
    return core.hasClosed()
        ? validate(compiledAsWritten.computeIfAbsent(sub, this::compileAsWritten), value)
        : of(sub, value);
  }

  private static Optional<Boolean> validate(Optional<Schema> schema, JsonNode value) {
    try {
      return schema.map(s -> s.validate(value).isEmpty());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Schema> compile(Sub sub) {
    return compile(sub.asSchema(), core.definitions());
  }

  private Optional<Schema> compileAsWritten(Sub sub) {
    core.definitions().properties().forEach(definition -> {
      if (!closed.has(definition.getKey())) {
        closed.set(definition.getKey(), closed(definition.getValue()));
      }
    });
    return compile(closed(sub.asSchema()), closed);
  }

  private Optional<Schema> compile(JsonNode schema, ObjectNode definitions) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(schema);
    root.set(CoreSchemas.DEFINITIONS, definitions);
    try {
      return Optional.of(registry.getSchema(root));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A copy in which everything is closed that was written so. */
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(closed(element)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(entry -> copy.set(entry.getKey(), closed(entry.getValue())));
      if (object.has(CoreSchemas.CLOSED)) {
        copy.put(object.path(CoreSchemas.CLOSED).asText(), false);
      }
      return copy;
    }
    return node;
  }
}
