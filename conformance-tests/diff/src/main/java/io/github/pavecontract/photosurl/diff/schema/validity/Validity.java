package io.github.pavecontract.photosurl.diff.schema.validity;

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
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether values are valid. Candidates are sorted out by {@link Evaluation}; what is then shown must be confirmed
 * by the validator, which knows nothing of this comparison.
 */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
public final class Validity {
  /** What was compiled longest ago is compiled again: all of a large contract would fill the memory. */
  private static final int MOST_COMPILED = 500;

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

  private final Evaluation readEvaluation;
  private final Evaluation writtenEvaluation;

  public Validity(CoreSchemas core) {
    this.core = core;
    this.readEvaluation = new Evaluation(core, false, this::confirmed);
    this.writtenEvaluation = new Evaluation(core, true, this::confirmedAsWritten);
    this.asRead = new Compiled(core.definitions());
    this.asWritten = new Compiled(closed);
  }

  /** Whether a value is valid as receivers read the schema; empty if that cannot be told. */
  public Optional<Boolean> of(List<JsonNode> conjuncts, JsonNode value) {
    return readEvaluation.of(conjuncts, value);
  }

  /** Whether a value is valid with all that receivers overlook; empty if that cannot be told. */
  public Optional<Boolean> asWritten(List<JsonNode> conjuncts, JsonNode value) {
    return (core.hasClosed() ? writtenEvaluation : readEvaluation).of(conjuncts, value);
  }

  /** Whether the validator says so as well, of which nothing here is a part. */
  public boolean isConfirmed(JsonNode schema, JsonNode value, boolean valid) {
    return (valid ? confirmedAsWritten(schema, value) : confirmed(schema, value))
        .equals(Optional.of(valid));
  }

  private Optional<Boolean> confirmed(JsonNode schema, JsonNode value) {
    if (!Effort.isBounded(core, schema, value)) {
      return Optional.empty();
    }
    core.definitions();
    return validate(asRead.of(schema, () -> schema), value);
  }

  private Optional<Boolean> confirmedAsWritten(JsonNode schema, JsonNode value) {
    if (!core.hasClosed()) {
      return confirmed(schema, value);
    }
    if (!Effort.isBounded(core, schema, value)) {
      return Optional.empty();
    }
    core.definitions().properties().forEach(definition -> {
      if (!closed.has(definition.getKey())) {
        closed.set(definition.getKey(), closed(definition.getValue()));
      }
    });
    return validate(asWritten.of(schema, () -> closed(schema)), value);
  }

  /** Small schemas are the same if they say the same, others if they are the same node. */
  private record Asked(JsonNode schema) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked that
          && (schema == that.schema || (isSmall() && schema.equals(that.schema)));
    }

    @Override
    public int hashCode() {
      return isSmall() ? schema.hashCode() : System.identityHashCode(schema);
    }

    private boolean isSmall() {
      return schema.size() == 1 && refersToNothing(schema);
    }
  }

  private static boolean refersToNothing(JsonNode schema) {
    return schema.isObject()
        && !schema.has("$ref")
        && schema.valueStream().noneMatch(JsonNode::isContainerNode);
  }

  /** The schemas of one reading in one document, so that what many refer to is compiled once. */
  private final class Compiled {
    private final Map<Asked, Optional<Schema>> known = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Schema>> eldest) {
        return size() > MOST_COMPILED;
      }
    };
    private final ObjectNode asked = JSON.objectNode();
    private final ObjectNode definitions;
    private @Nullable Schema document;

    Compiled(ObjectNode definitions) {
      this.definitions = definitions;
    }

    Optional<Schema> of(JsonNode schema, Supplier<JsonNode> read) {
      Asked key = new Asked(schema);
      Optional<Schema> compiled = known.get(key);
      if (compiled == null) {
        compiled = compile(read.get());
        known.put(key, compiled);
      }
      return compiled;
    }

    private Optional<Schema> compile(JsonNode schema) {
      try {
        if (refersToNothing(schema)) {
          return Optional.of(registry.getSchema(schema));
        }
        String name = "q" + asked.size();
        asked.set(name, schema);
        NodePath place = new NodePath(PathType.JSON_POINTER).append(ASKED).append(name);
        return Optional.of(document().getRefSchema(place));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
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
