package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.pact.Matcher.Variant;
import io.github.pavecontract.photosurl.pact.Rules.Selected;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the body of a response meets a pact, as the Pact specification has it: what no matcher speaks
 * of must be equal, and what the example does not name may come in addition.
 */
final class BodyMatching {
  private final Rules rules;
  private final boolean anchored;
  private final ValueMatching values;

  /**
   * Prepares a comparison.
   *
   * @param rules the matchers
   * @param anchored whether a regular expression must match a whole text; the implementations of Pact
   *     disagree about that
   */
  BodyMatching(Rules rules, boolean anchored) {
    this.rules = rules;
    this.anchored = anchored;
    this.values = new ValueMatching(anchored);
  }

  /** Whether a value is accepted in a place for which the pact has this example. */
  boolean accepts(List<String> place, JsonNode example, JsonNode value) {
    Selected selected = rules.at(place).orElse(null);
    if (selected == null) {
      return structure(place, example, value, false);
    }
    List<Matcher> matchers = selected.rule().matchers();
    boolean inherited = selected.inherited();
    return selected.rule().any()
        ? matchers.stream().anyMatch(m -> accepts(m, inherited, place, example, value))
        : matchers.stream().allMatch(m -> accepts(m, inherited, place, example, value));
  }

  private boolean accepts(
      Matcher matcher, boolean inherited, List<String> place, JsonNode example, JsonNode value) {
    if (matcher.isOfContainers() && inherited) {
      return true;
    }
    boolean containers = example.isContainerNode() && value.isContainerNode();
    if (!containers || matcher.is("equality")) {
      return values.accepts(matcher, example, value);
    }
    return values.accepts(matcher, example, value)
        && switch (matcher.kind()) {
          case "arrayContains" ->
            matcher.variants().stream().allMatch(variant -> contains(variant, example, value));
          case "eachKey" ->
            value.properties().stream()
                .map(property -> TextNode.valueOf(property.getKey()))
                .allMatch(name -> acceptsAll(matcher.nested(), name, name));
          case "values", "eachValue" -> eachValue(matcher, place, example, value);
          default ->
            (inherited || sizeFits(matcher, value)) && structure(place, example, value, true);
        };
  }

  private boolean acceptsAll(List<Matcher> matchers, JsonNode example, JsonNode value) {
    return matchers.stream().allMatch(matcher -> values.accepts(matcher, example, value));
  }

  private boolean contains(Variant variant, JsonNode example, JsonNode array) {
    BodyMatching inside = new BodyMatching(variant.rules(), anchored);
    return array
        .valueStream()
        .anyMatch(element -> inside.accepts(List.of(), example.path(variant.index()), element));
  }

  /** The first value of the example stands for all, whatever their names. */
  private boolean eachValue(Matcher matcher, List<String> place, JsonNode example, JsonNode value) {
    if (example.isEmpty()) {
      return true;
    }
    JsonNode first = example.iterator().next();
    boolean known = !matcher.nested().isEmpty() && first.isValueNode();
    return value.properties().stream()
        .allMatch(e -> acceptsAll(matcher.nested(), first, e.getValue())
            && (known || accepts(below(place, e.getKey()), first, e.getValue())));
  }

  private static boolean sizeFits(Matcher matcher, JsonNode value) {
    return value.size() >= matcher.attributes().path("min").asInt(0)
        && value.size() <= matcher.attributes().path("max").asInt(Integer.MAX_VALUE);
  }

  private boolean structure(List<String> place, JsonNode example, JsonNode value, boolean anySize) {
    if (example.isObject() && value.isObject()) {
      return example.properties().stream()
          .allMatch(e -> value.has(e.getKey())
              && accepts(below(place, e.getKey()), e.getValue(), value.get(e.getKey())));
    }
    if (example.isArray() && value.isArray()) {
      if (!anySize && example.size() != value.size()) {
        return false;
      }
      for (int i = 0; i < value.size() && !example.isEmpty(); i++) {
        JsonNode like = example.get(i < example.size() ? i : 0);
        if (!accepts(below(place, String.valueOf(i)), like, value.get(i))) {
          return false;
        }
      }
      return true;
    }
    return ValueMatching.equal(example, value);
  }

  static List<String> below(List<String> place, String token) {
    List<String> below = new ArrayList<>(place);
    below.add(token);
    return below;
  }
}
