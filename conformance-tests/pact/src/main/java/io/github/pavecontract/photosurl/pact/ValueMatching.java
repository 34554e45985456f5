package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a matcher accepts one value, whatever lies below it. */
final class ValueMatching {
  private static final Map<String, String> FORMATS =
      Map.of("date", "yyyy-MM-dd", "time", "HH:mm:ss", "datetime", "yyyy-MM-dd'T'HH:mm:ss");
  private static final Pattern SEMVER = Pattern.compile(
      "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  /** Whether a regular expression must match the whole text, on which implementations disagree. */
  private final boolean anchored;

  ValueMatching(boolean anchored) {
    this.anchored = anchored;
  }

  /** The format of a time; each version of the specification has another name for it. */
  static String format(Matcher matcher) {
    for (String attribute : new String[] {"format", "timestamp", matcher.kind()}) {
      if (matcher.attributes().has(attribute)) {
        return matcher.text(attribute);
      }
    }
    return FORMATS.getOrDefault(matcher.kind(), "");
  }

  boolean accepts(Matcher matcher, JsonNode example, JsonNode value) {
    return switch (matcher.kind()) {
      case "type", "min", "max", "values", "eachKey", "eachValue" -> sameType(example, value);
      case "arrayContains" -> value.isArray();
      case "equality" -> equal(example, value);
      case "regex" ->
        value.isTextual() && Regex.matches(matcher.text("regex"), value.asText(), anchored);
      case "include" -> value.isTextual() && value.asText().contains(matcher.text("value"));
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "decimal" ->
        value.isNumber() && (!value.isIntegralNumber() || value.decimalValue().signum() == 0);
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "date", "time", "datetime" -> value.isTextual() && parses(matcher, value.asText());
      case "notEmpty" ->
        sameType(example, value)
            && (value.isContainerNode() ? !value.isEmpty() : !value.asText().isEmpty());
      case "semver" -> value.isTextual() && SEMVER.matcher(value.asText()).matches();
      // What remains is about bodies that are no JSON.
      default -> true;
    };
  }

  /** What a matcher asks for, in a few words. */
  static String expected(Matcher matcher, JsonNode example) {
    return switch (matcher.kind()) {
      case "equality" -> Show.json(example);
      case "type", "min", "max", "values", "eachKey", "eachValue" ->
        "a value of the same type as " + Show.json(example);
      case "arrayContains" -> "an array";
      case "notEmpty" -> "a value of the same type as " + Show.json(example) + ", not empty";
      case "date", "time", "datetime" -> "a " + matcher.kind() + " as " + format(matcher);
      default -> matcher.toString();
    };
  }

  private static boolean parses(Matcher matcher, String text) {
    try {
      DateTimeFormatter.ofPattern(format(matcher)).parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean sameType(JsonNode example, JsonNode value) {
    return example.getNodeType() == value.getNodeType();
  }

  /** Numbers are equal by value: 400 is 400.0. */
  static boolean equal(JsonNode example, JsonNode value) {
    boolean numbers = example.isNumber() && value.isNumber();
    return numbers
        ? example.decimalValue().compareTo(value.decimalValue()) == 0
        : example.equals(value);
  }
}
