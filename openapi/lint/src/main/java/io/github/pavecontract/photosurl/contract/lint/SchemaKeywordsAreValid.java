package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The keywords of a schema have values that a validator can work with. */
final class SchemaKeywordsAreValid implements LintCheck {
  private static final List<String> BOUNDS = List.of("minimum", "maximum");
  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
  private static final List<String> FLAGS = List.of(
      "nullable",
      "uniqueItems",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "readOnly",
      "writeOnly",
      "deprecated");

  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    Nodes.visitSchemas(document, (pointer, schema) -> {
      Checker checker = new Checker(document, pointer, schema, problems);
      BOUNDS.forEach(name -> checker.check(name, JsonNode::isNumber, "a number"));
      COUNTS.forEach(name ->
          checker.check(name, v -> v.canConvertToInt() && v.intValue() >= 0, "a count from 0"));
      FLAGS.forEach(name -> checker.check(name, JsonNode::isBoolean, "true or false"));
      checker.check(
          "multipleOf", v -> v.isNumber() && v.decimalValue().signum() > 0, "a positive number");
      checker.check(
          "pattern", SchemaKeywordsAreValid::isPattern, "a text that is a regular expression");
      checker.check("required", SchemaKeywordsAreValid::areNames, "a list of property names");
      checker.check("enum", v -> v.isArray() && !v.isEmpty(), "a list of at least one value");
      checker.check("properties", JsonNode::isObject, "an object of schemas");
    });
  }

  private static boolean isPattern(JsonNode value) {
    try {
      return value.isTextual() && Pattern.compile(value.asText()).flags() == 0;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static boolean areNames(JsonNode value) {
    boolean names = value.isArray();
    for (JsonNode name : value) {
      names &= name.isTextual();
    }
    return names;
  }

  private record Checker(Document document, String pointer, JsonNode schema, Problems problems) {
    void check(String name, Predicate<JsonNode> valid, String expected) {
      if (schema.has(name) && !valid.test(schema.get(name))) {
        problems.add(LintRule.KEYWORD_INVALID, Pointers.child(pointer, name), name, expected, "");
      }
    }
  }
}
