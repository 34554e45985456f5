package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Validates JSON against schemas of a document. Thread-safe; each schema is compiled once. */
public final class SchemaValidator {
  /** Where {@link #compile} puts the schema. */
  private static final String INLINED = "/allOf/0";

  private final Document document;
  private @Nullable SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  /** Where the schema of a pointer is written. */
  private final Map<String, String> places = new ConcurrentHashMap<>();

  SchemaValidator(Document document) {
    this.document = document;
  }

  /**
   * Validates a value.
   *
   * @param schemaPointer the JSON pointer of a schema in the document
   * @param value the value
   * @return what the schema refuses; empty if the value is valid
   * @throws ProblemException if the schema leads to itself without an end
   */
  public List<SchemaError> validate(String schemaPointer, JsonNode value) {
    String place = places.computeIfAbsent(schemaPointer, document::canonical);
    var errors = errors(place, value);
    if (errors.isEmpty()) {
      return List.of();
    }
    return errors.stream()
        .map(e -> new SchemaError(
            e.getInstanceLocation().toString(),
            e.getKeyword(),
            e.getMessage(),
            inDocument(place, e.getSchemaLocation().getFragment().toString())))
        .toList();
  }

  private List<com.networknt.schema.Error> errors(String place, JsonNode value) {
    try {
      return compiled.computeIfAbsent(place, this::compile).validate(value);
    } catch (StackOverflowError e) {
      // The library follows references for as long as there are any, and only it knows which it
      // follows.
      throw new ProblemException(
          document.problem(
              place,
              "The schema leads to itself without an end.",
              "Let its references lead to other schemas, as #/components/schemas/NAME."),
          e);
    }
  }

  private static String inDocument(String place, String location) {
    return location.startsWith(INLINED) ? place + location.substring(INLINED.length()) : location;
  }

  /** The schema beside the components, so that its local references lead somewhere. */
  private Schema compile(String pointer) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(document.root().at(pointer));
    root.set("components", document.root().path("components"));
    return registry().getSchema(root);
  }

  /** Loading the library takes longer than compiling a schema, so whoever validates nothing is spared it. */
  private synchronized SchemaRegistry registry() {
    if (registry == null) {
      SchemaRegistryConfig config = SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .pathType(PathType.JSON_POINTER)
          .locale(Locale.ROOT)
          .build();
      // The library warns of what JSON Schema does not know in the logs of whoever depends on us;
      // lint tells of it.
      Dialect dialect = Dialect.builder(Dialects.getOpenApi30())
          .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
          .build();
      registry =
          SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }
    return registry;
  }
}
