package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.Matcher.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The places of an example body, each with the matchers that are in force there. */
final class MatchedValues {
  private final List<MatchedValue> found = new ArrayList<>();

  private MatchedValues() {}

  /**
   * One place.
   *
   * @param pointer its JSON pointer in the body
   * @param path the same from the root of its rules
   * @param example the value that the pact shows there
   * @param rules the matchers in force
   */
  record MatchedValue(String pointer, List<String> path, JsonNode example, MatchingRules rules) {
    /** The matchers that speak for it; empty where the value must be equal. */
    Optional<MatchingRules.MatchingRule> rule() {
      return rules.at(path).map(MatchingRules.Selected::rule);
    }

    /** Whether its matchers were written for a place above it. */
    boolean isInherited() {
      return rules.at(path).filter(MatchingRules.Selected::inherited).isPresent();
    }

    /** The same for each element of its arrays. */
    String pattern() {
      return pointer.replaceAll("/[0-9]+(?=/|$)", "/*");
    }

    /** Whether a team that reads this relies on a text: it takes it, and does not take just any. */
    boolean relies(String text) {
      return example.isTextual() && !accepts("any other text") && accepts(text);
    }

    /** Whether the pact also accepts another text here. */
    boolean accepts(String text) {
      return new BodyMatching(rules, false).accepts(path, example, TextNode.valueOf(text));
    }
  }

  /** Lists all places of the body of a message, from the root. */
  static List<MatchedValue> of(MessagePart part) {
    MatchedValues places = new MatchedValues();
    if (part.body() != null) {
      places.walk(
          new MatchedValue("", List.of(), Objects.requireNonNull(part.body()), part.bodyRules()));
    }
    return places.found;
  }

  private void walk(MatchedValue place) {
    found.add(place);
    Optional<Matcher> contains = place.rules().at(place.path()).stream()
        .filter(selected -> !selected.inherited())
        .flatMap(selected -> selected.rule().matchers().stream())
        .filter(matcher -> matcher.is("arrayContains"))
        .findFirst();
    if (contains.isPresent()) {
      for (Variant variant : contains.get().variants()) {
        JsonNode element = place.example().path(variant.index());
        if (!element.isMissingNode()) {
          String pointer = Pointers.child(place.pointer(), variant.index());
          walk(new MatchedValue(pointer, List.of(), element, variant.rules()));
        }
      }
      return;
    }
    place.example().properties().forEach(e -> walk(below(place, e.getKey(), e.getValue())));
    if (place.example().isArray()) {
      for (int i = 0; i < place.example().size(); i++) {
        walk(below(place, String.valueOf(i), place.example().get(i)));
      }
    }
  }

  private static MatchedValue below(MatchedValue place, String token, JsonNode example) {
    return new MatchedValue(
        Pointers.child(place.pointer(), token),
        BodyMatching.below(place.path(), token),
        example,
        place.rules());
  }
}
