package io.github.pavecontract.photosurl.conformance.change.schema;

import com.fasterxml.jackson.databind.JsonNode;
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

  Validity(CoreSchemas core) {
    this.core = core;
  }

  /** Whether a value is valid; empty if the validator cannot tell. */
  Optional<Boolean> of(Sub sub, JsonNode value) {
    Optional<Schema> schema = compiled.computeIfAbsent(sub, this::compile);
    try {
      return schema.map(s -> s.validate(value).isEmpty());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Schema> compile(Sub sub) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(sub.asSchema());
    root.set(CoreSchemas.DEFINITIONS, core.definitions());
    try {
      return Optional.of(registry.getSchema(root));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
