package io.github.pavecontract.photosurl.diff.schema.validity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is valid, by the keywords of JSON Schema 2020-12 as sections 9 to 11 of its core and section 6
 * of its validation define them. This is what candidates are sorted out with, of which there are many; the
 * validator, which must compile each schema first, is asked about patterns, formats and what is unevaluated.
 */
final class Evaluation {
  /** Few values take more; to remember each answer would cost more than to find it again. */
  private static final int STEPS_BEFORE_REMEMBERING = 1_000;

  /** Whether this very value is valid under this very schema. */
  private record Question(JsonNode schema, JsonNode value) {
    @Override
    @SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
    public boolean equals(@Nullable Object other) {
      return other instanceof Question that && schema == that.schema && value == that.value;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(schema) + System.identityHashCode(value);
    }
  }

  /** What the validator is asked. */
  interface Validator {
    /** Whether a value is valid under a schema; empty if it cannot tell. */
    Optional<Boolean> accepts(JsonNode schema, JsonNode value);
  }

  private final CoreSchemas core;
  private final boolean asWritten;
  private final Validator validator;
  private final IdentityHashMap<JsonNode, Set<JsonNode>> values = new IdentityHashMap<>();
  private final Map<Question, Boolean> answers = new HashMap<>();
  private int steps;
  private boolean undecided;

  /** Reads schemas as receivers do, or with all that they overlook. */
  Evaluation(CoreSchemas core, boolean asWritten, Validator validator) {
    this.core = core;
    this.asWritten = asWritten;
    this.validator = validator;
  }

  /** Whether a value is valid; empty if that cannot be told. */
  Optional<Boolean> of(List<JsonNode> conjuncts, JsonNode value) {
    undecided = false;
    steps = 0;
    answers.clear();
    boolean valid = areAll(conjuncts, value);
    return undecided ? Optional.empty() : Optional.of(valid);
  }

  private boolean areAll(List<JsonNode> conjuncts, JsonNode value) {
    for (JsonNode schema : conjuncts) {
      if (!accepts(schema, value)) {
        return false;
      }
    }
    return true;
  }

  private boolean accepts(JsonNode schema, JsonNode value) {
    if (!schema.isObject()) {
      return schema.asBoolean();
    }
    steps++;
    if (schema.has("unevaluatedProperties")
        || schema.has("unevaluatedItems")
        || schema.has("$dynamicRef")
        || (asWritten && closedBy(schema).equals("unevaluatedProperties"))) {
      return asked(schema, value);
    }
    return Assertions.hasType(schema, value)
        && isListed(schema, value)
        && (!schema.has("$ref") || isOfTheTarget(core.target(schema), value))
        && (!value.isNumber() || Assertions.isNumber(schema, value.decimalValue()))
        && (!value.isTextual() || isText(schema, value))
        && (!schema.has("format") || asked(only(schema, "format"), value))
        && (!value.isArray() || isArray(schema, value))
        && (!value.isObject() || isObject(schema, value))
        && isCombination(schema, value);
  }

  /** Schemas that refer to each other are reached in more ways than there are steps in any computer. */
  private boolean isOfTheTarget(JsonNode target, JsonNode value) {
    if (steps < STEPS_BEFORE_REMEMBERING) {
      return accepts(target, value);
    }
    Question question = new Question(target, value);
    Boolean known = answers.get(question);
    if (known == null) {
      known = accepts(target, value);
      answers.put(question, known);
    }
    return known;
  }

  private boolean asked(JsonNode schema, JsonNode value) {
    Optional<Boolean> answer = validator.accepts(schema, value);
    undecided |= answer.isEmpty();
    return answer.orElse(false);
  }

  private static JsonNode only(JsonNode schema, String keyword) {
    return CanonicalJson.object().set(keyword, schema.path(keyword));
  }

  private static String closedBy(JsonNode schema) {
    return schema.path(CoreSchemas.CLOSED).asText();
  }

  private boolean isListed(JsonNode schema, JsonNode value) {
    JsonNode list = schema.path("enum");
    return !list.isArray()
        || values
            .computeIfAbsent(list, l -> {
              Set<JsonNode> plain = new HashSet<>();
              l.forEach(element -> plain.add(CanonicalJson.plain(element)));
              return plain;
            })
            .contains(CanonicalJson.plain(value));
  }

  private boolean isText(JsonNode schema, JsonNode value) {
    String text = value.asText();
    return Size.of(schema, "minLength", "maxLength").contains(text.codePointCount(0, text.length()))
        && (!schema.has("pattern") || asked(only(schema, "pattern"), value));
  }

  private boolean isArray(JsonNode schema, JsonNode array) {
    if (!Size.of(schema, "minItems", "maxItems").contains(array.size())) {
      return false;
    }
    JsonNode prefix = schema.path("prefixItems");
    for (int i = 0; i < array.size(); i++) {
      JsonNode kind = i < prefix.size() ? prefix.get(i) : schema.path("items");
      if (!kind.isMissingNode() && !accepts(kind, array.get(i))) {
        return false;
      }
    }
    return (!schema.path("uniqueItems").asBoolean() || Assertions.isWithoutRepetition(array))
        && (!schema.has("contains") || containsEnough(schema, array));
  }

  private boolean containsEnough(JsonNode schema, JsonNode array) {
    long count = 0;
    for (JsonNode element : array) {
      if (accepts(schema.path("contains"), element)) {
        count++;
      }
    }
    return count >= Size.count(schema.path("minContains"), 1)
        && count <= Size.count(schema.path("maxContains"), Long.MAX_VALUE);
  }

  private boolean isObject(JsonNode schema, JsonNode object) {
    if (!Size.of(schema, "minProperties", "maxProperties").contains(object.size())
        || !Assertions.hasAll(schema.path("required"), object)) {
      return false;
    }
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!isProperty(schema, property.getKey(), property.getValue())) {
        return false;
      }
    }
    return keepsDependencies(schema, object);
  }

  private boolean isProperty(JsonNode schema, String name, JsonNode value) {
    if (schema.has("propertyNames")
        && !accepts(schema.path("propertyNames"), TextNode.valueOf(name))) {
      return false;
    }
    JsonNode declared = schema.path("properties").path(name);
    boolean isDeclared = !declared.isMissingNode();
    if (isDeclared && !accepts(declared, value)) {
      return false;
    }
    for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
      JsonNode condition = CanonicalJson.object().put("pattern", pattern.getKey());
      if (asked(condition, TextNode.valueOf(name))) {
        isDeclared = true;
        if (!accepts(pattern.getValue(), value)) {
          return false;
        }
      }
    }
    JsonNode rest = schema.path("additionalProperties");
    boolean closed = asWritten && closedBy(schema).equals("additionalProperties");
    return isDeclared || (!closed && (rest.isMissingNode() || accepts(rest, value)));
  }

  private boolean keepsDependencies(JsonNode schema, JsonNode object) {
    for (Map.Entry<String, JsonNode> needs : schema.path("dependentRequired").properties()) {
      if (object.has(needs.getKey()) && !Assertions.hasAll(needs.getValue(), object)) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> needs : schema.path("dependentSchemas").properties()) {
      if (object.has(needs.getKey()) && !accepts(needs.getValue(), object)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCombination(JsonNode schema, JsonNode value) {
    for (JsonNode member : schema.path("allOf")) {
      if (!accepts(member, value)) {
        return false;
      }
    }
    if (schema.has("anyOf") && count(schema.path("anyOf"), value, 1) == 0) {
      return false;
    }
    if (schema.has("oneOf") && count(schema.path("oneOf"), value, 2) != 1) {
      return false;
    }
    if (schema.has("not") && accepts(schema.path("not"), value)) {
      return false;
    }
    if (!schema.has("if")) {
      return true;
    }
    JsonNode follows = schema.path(accepts(schema.path("if"), value) ? "then" : "else");
    return follows.isMissingNode() || accepts(follows, value);
  }

  /** How many of the alternatives accept a value, up to so many. */
  private int count(JsonNode alternatives, JsonNode value, int most) {
    int count = 0;
    for (JsonNode alternative : alternatives) {
      if (count < most && accepts(alternative, value)) {
        count++;
      }
    }
    return count;
  }
}
