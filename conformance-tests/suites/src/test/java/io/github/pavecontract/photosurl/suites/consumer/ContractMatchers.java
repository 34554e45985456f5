package io.github.pavecontract.photosurl.suites.consumer;

import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.matchingrules.ArrayContainsMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kotlin.Triple;

/**
 * How the body of a response is matched: the schema of the contract, walked beside the example of a
 * case. Each rule says no more than the contract does, so that no conforming answer breaks the pact:
 *
 * <ul>
 *   <li>booleans, a code that repeats the status, and texts that the schema lists: exactly
 *   <li>urls and times: by a regular expression of their format
 *   <li>other scalars: by type
 *   <li>items of an array: each of them, in any order, as the order is only assumed
 *   <li>properties that the schema does not require: not at all, as an answer may lack them
 * </ul>
 */
final class ContractMatchers {
  /** An absolute URI (RFC 3986). Without classes such as \w, which mean more in Rust than in Java. */
  static final String URI = "^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+$";

  /**
   * RFC 3339. A regular expression, as the formats of Pact's date-time matchers fix the number of
   * fractional digits and the form of the offset, which RFC 3339 leaves open.
   */
  static final String DATE_TIME = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
      + "[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?"
      + "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Document document;
  private final SchemaValidator schemas;
  private final Case aCase;
  private final String schema;

  ContractMatchers(Contract contract, Case aCase) {
    this.document = contract.document();
    this.schemas = contract.schemas();
    this.aCase = aCase;
    this.schema = Pointers.child(
        aCase.operation().pointer(),
        "responses",
        aCase.status().text(),
        "content",
        "application/json",
        "schema");
  }

  /**
   * Adds the rules for the body.
   *
   * @return the example without the properties that an answer may lack
   */
  JsonNode addTo(MatchingRuleCategory rules) {
    return walk(schema, aCase.response(), "$", rules);
  }

  private JsonNode walk(String schema, JsonNode example, String path, MatchingRuleCategory rules) {
    if (example instanceof ObjectNode object) {
      return properties(schema, object, path, rules);
    }
    if (example instanceof ArrayNode array && !array.isEmpty()) {
      return items(schema, array, path, rules);
    }
    rules.addRule(path, scalar(schema, example));
    return example;
  }

  private ObjectNode properties(
      String schema, ObjectNode example, String path, MatchingRuleCategory rules) {
    ObjectNode relied = JsonNodeFactory.instance.objectNode();
    List<String> all = everySchema(schema, example);
    example.properties().forEach(property -> {
      String name = property.getKey();
      boolean required = all.stream()
          .flatMap(part -> document.at(Pointers.child(part, "required")).valueStream())
          .anyMatch(value -> value.asText().equals(name));
      Optional<String> declared = all.stream()
          .map(part -> Pointers.child(part, "properties", name))
          .filter(pointer -> document.at(pointer).isObject())
          .findFirst();
      if (required && declared.isPresent()) {
        String child = path
            + (PLAIN_NAME.matcher(name).matches()
                ? "." + name
                : "['" + name.replace("'", "\\'") + "']");
        relied.set(name, walk(declared.get(), property.getValue(), child, rules));
      }
    });
    return relied;
  }

  private ArrayNode items(
      String schema, ArrayNode example, String path, MatchingRuleCategory rules) {
    String itemSchema = everySchema(schema, example).stream()
        .map(part -> Pointers.child(part, "items"))
        .filter(pointer -> document.at(pointer).isObject())
        .findFirst()
        .orElse("");
    ArrayNode relied = JsonNodeFactory.instance.arrayNode();
    var variants = IntStream.range(0, example.size())
        .mapToObj(i -> {
          MatchingRuleCategory variant = new MatchingRuleCategory("body");
          relied.add(walk(itemSchema, example.get(i), "$", variant));
          return new Triple<>(i, variant, Map.<String, Generator>of());
        })
        .toList();
    rules.addRule(path, new ArrayContainsMatcher(variants));
    return relied;
  }

  private MatchingRule scalar(String schema, JsonNode example) {
    List<String> all = everySchema(schema, example);
    boolean isListed = all.stream().anyMatch(part -> document.at(part).has("enum"));
    boolean isStatus = example.isIntegralNumber()
        && !aCase.status().isRange()
        && example.asInt() == aCase.status().first();
    if (example.isBoolean() || isListed || isStatus) {
      return EqualsMatcher.INSTANCE;
    }
    if (example.isNumber()) {
      boolean isInteger = says(all, "type", "integer");
      return new NumberTypeMatcher(
          isInteger ? NumberTypeMatcher.NumberType.INTEGER : NumberTypeMatcher.NumberType.NUMBER);
    }
    if (says(all, "format", "date-time")) {
      return new RegexMatcher(DATE_TIME);
    }
    return says(all, "format", "uri") ? new RegexMatcher(URI) : TypeMatcher.INSTANCE;
  }

  private boolean says(List<String> schemas, String keyword, String value) {
    return schemas.stream()
        .anyMatch(part -> document.at(Pointers.child(part, keyword)).asText().equals(value));
  }

  /** The schema, all that it consists of, and of its alternatives the first that fits the example. */
  private List<String> everySchema(String schema, JsonNode example) {
    List<String> all = new ArrayList<>();
    all.add(schema);
    for (int i = 0; i < document.at(Pointers.child(schema, "allOf")).size(); i++) {
      all.addAll(everySchema(Pointers.child(schema, "allOf", i), example));
    }
    for (String keyword : List.of("anyOf", "oneOf")) {
      IntStream.range(0, document.at(Pointers.child(schema, keyword)).size())
          .mapToObj(i -> Pointers.child(schema, keyword, i))
          .filter(alternative -> schemas.validate(alternative, example).isEmpty())
          .findFirst()
          .ifPresent(alternative -> all.addAll(everySchema(alternative, example)));
    }
    return all;
  }
}
