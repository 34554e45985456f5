package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.pact.Matcher.Variant;
import io.github.pavecontract.photosurl.pact.MatchingRules.Selected;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the body of a response meets a pact, as the Pact specification has it: what no matcher speaks
 * of must be equal, and what the example does not name may come in addition.
 */
final class BodyMatching {
  private final MatchingRules rules;
  private final boolean anchored;
  private final ValueMatching values;

  /**
   * Prepares a comparison.
   *
   * @param rules the matchers
   * @param anchored whether a regular expression must match a whole text; the implementations of Pact
   *     disagree about that
   */
  BodyMatching(MatchingRules rules, boolean anchored) {
    this.rules = rules;
    this.anchored = anchored;
    this.values = new ValueMatching(anchored);
  }

  /** Whether a value is accepted in a place for which the pact has this example. */
  boolean accepts(List<String> place, JsonNode example, JsonNode value) {
    return mismatches(place, example, value).isEmpty();
  }

  /** What is not accepted in a place for which the pact has this example, there and below. */
  List<Mismatch> mismatches(List<String> place, JsonNode example, JsonNode value) {
    Selected selected = rules.at(place).orElse(null);
    if (selected == null) {
      return structure(place, example, value, false);
    }
    boolean inherited = selected.inherited();
    List<Mismatch> found = new ArrayList<>();
    for (Matcher matcher : selected.rule().matchers()) {
      List<Mismatch> ofOne = mismatches(matcher, inherited, place, example, value);
      if (selected.rule().any() && ofOne.isEmpty()) {
        return List.of();
      }
      found.addAll(ofOne);
    }
    return found;
  }

  private List<Mismatch> mismatches(
      Matcher matcher, boolean inherited, List<String> place, JsonNode example, JsonNode value) {
    if (matcher.isOfContainers() && inherited) {
      return List.of();
    }
    if (!values.accepts(matcher, example, value)) {
      return List.of(new Mismatch(place, ValueMatching.expected(matcher, example), value));
    }
    boolean containers = example.isContainerNode() && value.isContainerNode();
    if (!containers || matcher.is("equality")) {
      return List.of();
    }
    return switch (matcher.kind()) {
      case "arrayContains" ->
        matcher.variants().stream()
            .filter(variant -> !contains(variant, example, value))
            .map(variant -> new Mismatch(
                place, "an element like " + Show.json(example.path(variant.index())), value))
            .toList();
      case "eachKey" ->
        value.properties().stream()
            .map(property -> TextNode.valueOf(property.getKey()))
            .filter(name -> !acceptsAll(matcher.nested(), name, name))
            .map(name -> new Mismatch(
                below(place, name.asText()), "a name that meets " + matcher.nested(), name))
            .toList();
      case "values", "eachValue" -> eachValue(matcher, place, example, value);
      default -> {
        List<Mismatch> found = new ArrayList<>(structure(place, example, value, true));
        if (!inherited && !sizeFits(matcher, value)) {
          found.add(new Mismatch(place, matcher + " elements", value));
        }
        yield found;
      }
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
  private List<Mismatch> eachValue(
      Matcher matcher, List<String> place, JsonNode example, JsonNode value) {
    if (example.isEmpty()) {
      return List.of();
    }
    JsonNode first = example.iterator().next();
    boolean known = !matcher.nested().isEmpty() && first.isValueNode();
    List<Mismatch> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      List<String> below = below(place, entry.getKey());
      if (!acceptsAll(matcher.nested(), first, entry.getValue())) {
        found.add(new Mismatch(below, "a value that meets " + matcher.nested(), entry.getValue()));
      } else if (!known) {
        found.addAll(mismatches(below, first, entry.getValue()));
      }
    }
    return found;
  }

  private static boolean sizeFits(Matcher matcher, JsonNode value) {
    return value.size() >= matcher.attributes().path("min").asInt(0)
        && value.size() <= matcher.attributes().path("max").asInt(Integer.MAX_VALUE);
  }

  private List<Mismatch> structure(
      List<String> place, JsonNode example, JsonNode value, boolean anySize) {
    List<Mismatch> found = new ArrayList<>();
    if (example.isObject() && value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : example.properties()) {
        List<String> below = below(place, entry.getKey());
        JsonNode there = value.get(entry.getKey());
        if (there == null) {
          found.add(new Mismatch(below, Show.json(entry.getValue()), null));
        } else {
          found.addAll(mismatches(below, entry.getValue(), there));
        }
      }
    } else if (example.isArray() && value.isArray()) {
      if (!anySize && example.size() != value.size()) {
        String elements = example.size() == 1 ? " element" : " elements";
        found.add(new Mismatch(place, example.size() + elements, value));
      } else {
        for (int i = 0; i < value.size() && !example.isEmpty(); i++) {
          JsonNode like = example.get(i < example.size() ? i : 0);
          found.addAll(mismatches(below(place, String.valueOf(i)), like, value.get(i)));
        }
      }
    } else if (!ValueMatching.equal(example, value)) {
      found.add(new Mismatch(place, Show.json(example), value));
    }
    return found;
  }

  static List<String> below(List<String> place, String token) {
    List<String> below = new ArrayList<>(place);
    below.add(token);
    return below;
  }
}
