package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the validator, which knows nothing of this comparison, says about a value. */
final class Validity {
  private static final String ASKED = "x-asked";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CoreSchemas core;
  private final SchemaRegistry registry = SchemaRegistry.withDialect(
      Dialects.getDraft202012(),
      builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          // A value reaches few of the schemas that refer to each other.
          .preloadSchema(false)
          .locale(Locale.ROOT)
          .build()));
  private final ObjectNode closed = JSON.objectNode();
  private final Compiled asRead;
  private final Compiled asWritten;

  Validity(CoreSchemas core) {
    this.core = core;
    this.asRead = new Compiled(core.definitions());
    this.asWritten = new Compiled(closed);
  }

  /** Whether a value is valid as receivers read the schema; empty if the validator cannot tell. */
  Optional<Boolean> of(Sub sub, JsonNode value) {
    core.definitions();
    return validate(asRead.of(sub, sub::asSchema), value);
  }

  /** Whether a value is valid with all that receivers overlook; empty if the validator cannot tell. */
  Optional<Boolean> asWritten(Sub sub, JsonNode value) {
    if (!core.hasClosed()) {
      return of(sub, value);
    }
    core.definitions().properties().forEach(definition -> {
      if (!closed.has(definition.getKey())) {
        closed.set(definition.getKey(), closed(definition.getValue()));
      }
    });
    return validate(asWritten.of(sub, () -> closed(sub.asSchema())), value);
  }

  /** The schemas of one reading in one document, so that what many refer to is compiled once. */
  private final class Compiled {
    private final Map<Sub, Optional<Schema>> known = new HashMap<>();
    private final ObjectNode asked = JSON.objectNode();
    private final ObjectNode definitions;
    private @Nullable Schema document;

    Compiled(ObjectNode definitions) {
      this.definitions = definitions;
    }

    Optional<Schema> of(Sub sub, Supplier<JsonNode> schema) {
      return known.computeIfAbsent(sub, s -> {
        String name = "q" + asked.size();
        asked.set(name, schema.get());
        try {
          NodePath place = new NodePath(PathType.JSON_POINTER).append(ASKED).append(name);
          return Optional.of(document().getRefSchema(place));
        } catch (RuntimeException e) {
          return Optional.empty();
        }
      });
    }

    private Schema document() {
      Schema whole = document;
      if (whole == null) {
        ObjectNode tree = JSON.objectNode();
        tree.set(CoreSchemas.DEFINITIONS, definitions);
        tree.set(ASKED, asked);
        whole = registry.getSchema(tree);
        document = whole;
      }
      return whole;
    }
  }

  private static Optional<Boolean> validate(Optional<Schema> schema, JsonNode value) {
    try {
      return schema.map(s -> s.validate(value).isEmpty());
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
