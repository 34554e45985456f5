package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.Formats;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the keywords of one schema say by themselves, its combinations aside. */
final class Keywords {
  private final Schemas schemas;
  private final JsonNode schema;
  private final Map<Facet, String> origins = new EnumMap<>(Facet.class);

  Keywords(Schemas schemas, JsonNode schema) {
    this.schemas = schemas;
    this.schema = schema;
    origin(Facet.VALUES, "enum");
    origin(Facet.RANGE, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    origin(Facet.MULTIPLES, "multipleOf", "type");
    origin(Facet.FORMAT, "format", "contentEncoding", "contentMediaType");
    origin(
        Facet.SIZE,
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties");
    origin(Facet.PATTERN, "pattern");
    origin(Facet.UNIQUE, "uniqueItems");
  }

  private void origin(Facet facet, String... keywords) {
    for (String keyword : keywords) {
      if (schema.has(keyword)) {
        origins.put(facet, schema.path(CoreSchemas.ORIGIN).asText());
      }
    }
  }

  Shape shape() {
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    for (JsonType type : JsonType.values()) {
      Set<JsonNode> values = values(type);
      if (isAllowed(type) && (values == null || !values.isEmpty())) {
        parts.put(type, List.of(part(type, values)));
      }
    }
    if (!schema.has(CoreSchemas.KNOWN)) {
      return new Shape(parts, Set.of());
    }
    Set<JsonNode> known = new LinkedHashSet<>();
    schema.path(CoreSchemas.KNOWN).forEach(known::add);
    return new Shape(parts, known);
  }

  private boolean isAllowed(JsonType type) {
    JsonNode types = schema.path("type");
    if (types.isTextual()) {
      return isAllowed(type, types.asText());
    }
    boolean allowed = types.isEmpty();
    for (JsonNode one : types) {
      allowed |= isAllowed(type, one.asText());
    }
    return allowed;
  }

  private static boolean isAllowed(JsonType type, String name) {
    return type.text().equals(name) || (type == JsonType.NUMBER && name.equals("integer"));
  }

  private @Nullable Set<JsonNode> values(JsonType type) {
    if (!schema.path("enum").isArray()) {
      return null;
    }
    Set<JsonNode> values = new LinkedHashSet<>();
    for (JsonNode value : schema.path("enum")) {
      if (JsonType.of(value) == type) {
        values.add(CanonicalJson.plain(value));
      }
    }
    return values;
  }

  private Part part(JsonType type, @Nullable Set<JsonNode> values) {
    PartEdit part = new PartEdit(schemas.any(type))
        .values(values)
        .formats(formats(type))
        .size(size(type))
        .origins(origins);
    return switch (type) {
      case NULL, BOOLEAN -> part.part();
      case NUMBER -> part.range(Range.of(schema)).multiples(multiples()).part();
      case STRING -> part.patterns(patterns()).part();
      case ARRAY ->
        part.unique(schema.path("uniqueItems").asBoolean()).items(items()).part();
      case OBJECT -> part.members(members()).part();
    };
  }

  private Set<BigDecimal> multiples() {
    Set<BigDecimal> multiples = new TreeSet<>();
    if (schema.path("multipleOf").isNumber()
        && schema.path("multipleOf").decimalValue().signum() > 0) {
      multiples.add(schema.path("multipleOf").decimalValue().stripTrailingZeros());
    }
    boolean integer = schema.path("type").asText().equals("integer");
    boolean number = false;
    for (JsonNode type : schema.path("type")) {
      integer |= type.asText().equals("integer");
      number |= type.asText().equals("number");
    }
    if (integer && !number && multiples.stream().noneMatch(Keywords::isWhole)) {
      multiples.add(BigDecimal.ONE);
    }
    return multiples.isEmpty() ? Set.of() : multiples;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.remainder(BigDecimal.ONE).signum() == 0;
  }

  private Set<String> formats(JsonType type) {
    Set<String> formats = new TreeSet<>();
    String format = schema.path("format").asText();
    boolean says = !format.isEmpty() && !Formats.isHint(format);
    JsonType formatted = Formats.isNumeric(format) ? JsonType.NUMBER : JsonType.STRING;
    if (says && type == formatted) {
      formats.add(format);
    }
    if (type == JsonType.STRING) {
      formats.addAll(Formats.ofContent(schema));
    }
    return formats.isEmpty() ? Set.of() : formats;
  }

  private Size size(JsonType type) {
    return switch (type) {
      case STRING -> Size.of(schema, "minLength", "maxLength");
      case ARRAY -> Size.of(schema, "minItems", "maxItems");
      case OBJECT -> Size.of(schema, "minProperties", "maxProperties");
      default -> Size.ANY;
    };
  }

  private Set<String> patterns() {
    String pattern = schema.path("pattern").asText();
    return pattern.isEmpty() || Patterns.saysNothing(pattern) ? Set.of() : Set.of(pattern);
  }

  private Items items() {
    List<Sub> prefix = new ArrayList<>();
    schema.path("prefixItems").forEach(item -> prefix.add(schemas.sub(item)));
    return new Items(
        prefix, schema.has("items") ? schemas.sub(schema.path("items")) : Sub.any(schemas));
  }

  private Members members() {
    Map<String, Sub> properties = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(p -> properties.put(p.getKey(), schemas.sub(p.getValue())));
    Map<String, Sub> patterns = new LinkedHashMap<>();
    Sub rest = schema.has("additionalProperties")
        ? schemas.sub(schema.path("additionalProperties"))
        : Sub.any(schemas);
    List<Sub> ofAll = new ArrayList<>();
    schema.path("patternProperties").properties().forEach(p -> {
      String name = Patterns.onlyText(p.getKey());
      Sub sub = schemas.sub(p.getValue());
      if (Patterns.saysNothing(p.getKey())) {
        ofAll.add(sub);
      } else if (name.isEmpty()) {
        patterns.put(p.getKey(), sub);
      } else {
        properties.merge(name, sub, Sub::and);
      }
    });
    // A pattern that every name matches leaves no other properties.
    Sub additional = ofAll.isEmpty() ? rest : Sub.any(schemas);
    for (Sub sub : ofAll) {
      properties.replaceAll((name, own) -> own.and(sub));
      patterns.replaceAll((pattern, own) -> own.and(sub));
      additional = additional.and(sub);
    }
    boolean closed = schema.path(CoreSchemas.CLOSED).asText().equals("additionalProperties")
        && !schema.has("patternProperties");
    Set<String> only = closed ? new TreeSet<>(properties.keySet()) : null;
    return new Members(
        properties,
        names(schema.path("required")),
        patterns.isEmpty() ? Map.of() : patterns,
        additional,
        Dependencies.of(schema),
        only);
  }

  private static Set<String> names(JsonNode list) {
    if (list.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
