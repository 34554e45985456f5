package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Position;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the keywords of a schema have values of the form that they need. */
final class SchemaForm {
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "integer", "number", "string", "array", "object");
  private static final Form NUMBER = new Form(JsonNode::isNumber, "a number");
  private static final Form BOUND = new Form(n -> n.isNumber() || n.isBoolean(), "a number");
  private static final Form COUNT = new Form(
      n -> n.isNumber() && n.decimalValue().signum() >= 0 && isWhole(n), "an integer from 0");
  private static final Form LIST = new Form(JsonNode::isArray, "a list");
  private static final Form MAP = new Form(JsonNode::isObject, "a mapping");
  private static final Form TEXT = new Form(JsonNode::isTextual, "a text");
  private static final Form TRUTH = new Form(JsonNode::isBoolean, "true or false");
  private static final Form NAMES = new Form(SchemaForm::areTexts, "a list of names");
  private static final Form TYPE = new Form(SchemaForm::isType, "a type such as string");

  private static final Map<String, Form> FORMS = Map.ofEntries(
      Map.entry("$ref", TEXT),
      Map.entry("type", TYPE),
      Map.entry("enum", LIST),
      Map.entry("required", NAMES),
      Map.entry("properties", MAP),
      Map.entry("patternProperties", MAP),
      Map.entry("dependentSchemas", MAP),
      Map.entry("dependentRequired", MAP),
      Map.entry("allOf", LIST),
      Map.entry("anyOf", LIST),
      Map.entry("oneOf", LIST),
      Map.entry("prefixItems", LIST),
      Map.entry("minimum", NUMBER),
      Map.entry("maximum", NUMBER),
      Map.entry("exclusiveMinimum", BOUND),
      Map.entry("exclusiveMaximum", BOUND),
      Map.entry("multipleOf", NUMBER),
      Map.entry("minLength", COUNT),
      Map.entry("maxLength", COUNT),
      Map.entry("minItems", COUNT),
      Map.entry("maxItems", COUNT),
      Map.entry("minProperties", COUNT),
      Map.entry("maxProperties", COUNT),
      Map.entry("pattern", TEXT),
      Map.entry("format", TEXT),
      Map.entry("nullable", TRUTH),
      Map.entry("uniqueItems", TRUTH),
      Map.entry("readOnly", TRUTH),
      Map.entry("writeOnly", TRUTH));

  private final Document document;
  private final List<Problem> problems;

  /** What the value of a keyword must be, and what to call it. */
  private record Form(Predicate<JsonNode> fits, String words) {}

  SchemaForm(Document document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  /** Checks a schema and those in it, but not those that it refers to. */
  void check(String pointer) {
    JsonNode schema = document.written(pointer);
    if (!schema.isMissingNode()) {
      Position.SCHEMA.walk(pointer, schema, this::check);
    }
  }

  /** Whether what is in a node can be looked at: it has the form that it needs. */
  private boolean check(String pointer, JsonNode node, Position position) {
    if (!position.isSchema()) {
      return isFit(pointer, node);
    }
    if (!node.isObject()) {
      if (!node.isBoolean()) {
        add(pointer, "schema", "a schema");
      }
      return false;
    }
    node.properties().forEach(keyword -> {
      Form form = FORMS.get(keyword.getKey());
      if (form != null && !form.fits().test(keyword.getValue())) {
        add(Pointers.child(pointer, keyword.getKey()), keyword.getKey(), form.words());
      }
    });
    return true;
  }

  private static boolean isFit(String pointer, JsonNode collection) {
    List<String> tokens = Pointers.tokens(pointer);
    Form form = FORMS.get(tokens.get(tokens.size() - 1));
    return form == null ? collection.isObject() : form.fits().test(collection);
  }

  private void add(String pointer, String keyword, String words) {
    problems.add(document.problem(
        pointer,
        "The value of `" + keyword + "` is not " + words + ".",
        "Write " + words + ", or leave it out."));
  }

  private static boolean isWhole(JsonNode number) {
    return number.decimalValue().remainder(java.math.BigDecimal.ONE).signum() == 0;
  }

  private static boolean areTexts(JsonNode list) {
    boolean texts = list.isArray();
    for (JsonNode element : list) {
      texts &= element.isTextual();
    }
    return texts;
  }

  private static boolean isType(JsonNode type) {
    boolean known = type.isTextual() ? TYPES.contains(type.asText()) : areTexts(type);
    for (JsonNode one : type) {
      known &= TYPES.contains(one.asText());
    }
    return known;
  }
}
