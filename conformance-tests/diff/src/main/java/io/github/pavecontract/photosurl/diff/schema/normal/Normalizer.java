package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes schemas apart into {@link Shape}s, in which it no longer matters how they were written. */
public final class Normalizer {
  /** More alternatives of one type are left as they are written. */
  private static final int MOST_PARTS = 48;

  /** What a text holds, and references whose target depends on the way to them, are compared as a whole. */
  private static final List<String> UNDECIDED = List.of("contentSchema", "$dynamicRef");

  private static final Set<String> DENIAL = Set.of("not", CoreSchemas.ORIGIN);

  private final Schemas schemas;
  private final IdentityHashMap<JsonNode, Shape> ofNodes = new IdentityHashMap<>();
  private final Map<Sub, Shape> ofSubs = new HashMap<>();

  Normalizer(Schemas schemas) {
    this.schemas = schemas;
  }

  Shape shape(Sub sub) {
    Shape known = ofSubs.get(sub);
    if (known == null) {
      known = sub.meanings().size() == 1 ? shape(sub.meanings().get(0)) : conjunction(sub);
      ofSubs.put(sub, known);
    }
    return known;
  }

  private Shape conjunction(Sub sub) {
    Shape shape = Shape.any(schemas);
    for (JsonNode conjunct : sub.meanings()) {
      shape = and(shape, shape(conjunct), sub.asSchema());
    }
    return tidy(Enumerated.of(shape, sub));
  }

  private Shape shape(JsonNode schema) {
    if (!schema.isObject()) {
      return schema.asBoolean() ? Shape.any(schemas) : new Shape(Map.of(), Set.of());
    }
    Shape known = ofNodes.get(schema);
    if (known == null) {
      known = tidy(Enumerated.of(read(schema), schemas.sub(schema)));
      ofNodes.put(schema, known);
    }
    return known;
  }

  private Shape read(JsonNode schema) {
    if (!schema.has(Unevaluated.PROPERTIES) && !schema.has(Unevaluated.ITEMS)) {
      return readEvaluated(schema);
    }
    Shape context = together(schema);
    boolean disjoint =
        areDisjoint(schema.path("oneOf"), context) && areDisjoint(schema.path("anyOf"), context);
    Optional<JsonNode> instead = disjoint ? Unevaluated.instead(schemas, schema) : Optional.empty();
    return instead.isPresent()
        ? readEvaluated(instead.get())
        : with(readEvaluated(schema), schema, names(schema));
  }

  private static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.fieldNames().forEachRemaining(names::add);
    names.remove(CoreSchemas.ORIGIN);
    return names;
  }

  private Shape readEvaluated(JsonNode schema) {
    Shape context = together(schema);
    Shape shape = context;
    if (schema.has("anyOf")) {
      shape = and(shape, union(schema.path("anyOf")), schema);
    }
    if (schema.has("oneOf")) {
      Shape union = union(schema.path("oneOf"));
      shape = and(shape, union, schema);
      if (!areDisjoint(schema.path("oneOf"), context)) {
        shape = with(shape, schema, List.of("oneOf"));
      }
    }
    if (schema.has("not")) {
      shape = without(shape, schema);
    }
    if (schema.has("propertyNames")) {
      shape = with(shape, schema, List.of("propertyNames"));
    }
    for (String undecided : UNDECIDED) {
      if (schema.has(undecided)) {
        shape = with(shape, schema, List.of(undecided));
      }
    }
    boolean anyContents =
        Size.count(schema.path("minContains"), 1) == 0 && !schema.has("maxContains");
    if (schema.has("contains") && isEveryElement(schema)) {
      shape = and(shape, shape(sized(schema)), schema);
    } else if (schema.has("contains") && !anyContents) {
      shape = with(shape, schema, List.of("contains", "minContains", "maxContains"));
    }
    return conditional(shape, schema);
  }

  /** Whether every element there can be is of the kind that some must be. */
  private boolean isEveryElement(JsonNode schema) {
    Sub kind = schemas.sub(schema.path("contains"));
    boolean plain = schema.has("items") && !schema.has("prefixItems");
    return kind.isAny() || (plain && kind.isSameAs(schemas.sub(schema.path("items"))));
  }

  private static JsonNode sized(JsonNode schema) {
    ObjectNode sized = JsonNodeFactory.instance.objectNode();
    sized.put("minItems", Size.count(schema.path("minContains"), 1));
    return schema.has("maxContains") ? sized.set("maxItems", schema.path("maxContains")) : sized;
  }

  /** What holds whichever alternative is chosen. */
  private Shape together(JsonNode schema) {
    Shape shape = new Keywords(schemas, schema).shape();
    if (schema.has("$ref")) {
      shape = and(shape, shape(schemas.core().target(schema)), schema);
    }
    for (JsonNode member : schema.path("allOf")) {
      shape = and(shape, shape(member), schema);
    }
    return shape;
  }

  private Shape conditional(Shape shape, JsonNode schema) {
    Shape left = shape;
    if (schema.has("if") && Dependencies.condition(schema).isEmpty()) {
      left = chosen(left, schema);
    }
    for (JsonNode dependent : schema.path("dependentSchemas")) {
      if (!Dependencies.isOnlyNames(dependent)) {
        left = with(left, schema, List.of("dependentSchemas"));
        break;
      }
    }
    return left;
  }

  /** Either the condition and what follows from it, or neither the one nor the other. */
  private Shape chosen(Shape shape, JsonNode schema) {
    Shape condition = shape(schema.path("if"));
    Shape then = schema.has("then") ? shape(schema.path("then")) : Shape.any(schemas);
    Shape otherwise = schema.has("else") ? shape(schema.path("else")) : Shape.any(schemas);
    if (then.saysNothing() && otherwise.saysNothing()) {
      return shape;
    }
    if (Disjoint.are(shape, condition)) {
      return and(shape, otherwise, schema);
    }
    Map<JsonType, List<Part>> not = new EnumMap<>(JsonType.class);
    for (JsonType type : JsonType.values()) {
      Complement.of(type, condition.of(type), schemas, origin(schema))
          .ifPresent(parts -> not.put(type, parts));
    }
    if (not.size() < JsonType.values().length) {
      return with(shape, schema, List.of("if", "then", "else"));
    }
    Shape either = union(
        List.of(and(condition, then, schema), and(new Shape(not, Set.of()), otherwise, schema)));
    return and(shape, either, schema);
  }

  private Shape union(JsonNode alternatives) {
    List<Shape> shapes = new ArrayList<>();
    alternatives.forEach(alternative -> shapes.add(shape(alternative)));
    return union(shapes);
  }

  private static Shape union(List<Shape> shapes) {
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    Set<JsonNode> known = new LinkedHashSet<>();
    for (Shape shape : shapes) {
      known.addAll(shape.known());
      shape.parts().forEach((type, more) -> parts
          .computeIfAbsent(type, t -> new ArrayList<>())
          .addAll(more));
    }
    return tidy(new Shape(parts, known));
  }

  private Shape and(Shape a, Shape b, JsonNode schema) {
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    for (JsonType type : JsonType.values()) {
      List<Part> both = new ArrayList<>();
      if (a.of(type).size() * b.of(type).size() > MOST_PARTS) {
        // Kept whole: as wide as one of the two, and bound to the schema itself.
        both.add(schemas.any(type).withOthers(Set.of(schema), origin(schema)));
      } else {
        a.of(type).forEach(x -> b.of(type).forEach(y -> both.add(x.and(y))));
      }
      parts.put(type, both);
    }
    return new Shape(parts, Part.union(a.known(), b.known()));
  }

  private Shape without(Shape shape, JsonNode schema) {
    JsonNode inner = schema.path("not");
    if (inner.has("not")
        && inner.properties().stream().allMatch(p -> DENIAL.contains(p.getKey()))) {
      return and(shape, shape(inner.path("not")), schema);
    }
    Shape refused = shape(inner);
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    boolean whole = true;
    for (JsonType type : JsonType.values()) {
      Optional<List<Part>> left = Complement.of(type, refused.of(type), schemas, origin(schema));
      whole &= left.isPresent();
      parts.put(type, left.orElse(List.of(schemas.any(type))));
    }
    Shape left = and(shape, new Shape(parts, Set.of()), schema);
    return whole ? left : with(left, schema, List.of("not"));
  }

  private Shape with(Shape shape, JsonNode schema, List<String> keywords) {
    var condition = JsonNodeFactory.instance.objectNode();
    keywords.stream()
        .filter(schema::has)
        .forEach(keyword -> condition.set(keyword, schema.path(keyword)));
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    shape
        .parts()
        .forEach((type, of) -> parts.put(
            type, of.stream().map(p -> with(p, condition, origin(schema))).toList()));
    return new Shape(parts, shape.known());
  }

  /** Of few values, those are left that satisfy the condition. */
  private Part with(Part part, JsonNode condition, String origin) {
    Optional<Set<JsonNode>> left = part.type() == JsonType.ARRAY || part.type() == JsonType.OBJECT
        ? Optional.empty()
        : Enumerated.left(part, schemas.sub(condition));
    return left.map(part::withValues).orElseGet(() -> part.withOthers(Set.of(condition), origin));
  }

  private static String origin(JsonNode schema) {
    return schema.path(CoreSchemas.ORIGIN).asText();
  }

  /** Whether no value of the context satisfies two of the alternatives. */
  private boolean areDisjoint(JsonNode alternatives, Shape context) {
    for (int i = 0; i < alternatives.size(); i++) {
      for (int j = 0; j < i; j++) {
        Shape a = shape(alternatives.get(i));
        Shape b = shape(alternatives.get(j));
        if (!Disjoint.are(a, b)
            && !Disjoint.are(
                and(context, a, alternatives.get(i)), and(context, b, alternatives.get(j)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Shape tidy(Shape shape) {
    Map<JsonType, List<Part>> parts = new EnumMap<>(JsonType.class);
    shape.parts().forEach((type, of) -> {
      List<Part> left = Parts.tidy(of);
      if (!left.isEmpty()) {
        parts.put(type, left);
      }
    });
    return new Shape(parts, shape.known());
  }
}
