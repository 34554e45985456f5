package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One matcher of a pact.
 *
 * @param kind such as {@code regex}, under the name that the fourth version of the specification has
 * @param attributes all that is said of it
 * @param variants the elements that an array must contain; of {@code arrayContains} only
 * @param nested the matchers of each key or value; of {@code eachKey} and {@code eachValue} only
 */
record Matcher(String kind, JsonNode attributes, List<Variant> variants, List<Matcher> nested) {
  private static final Set<String> OF_CONTAINERS =
      Set.of("values", "eachKey", "eachValue", "arrayContains");

  Matcher {
    variants = List.copyOf(variants);
    nested = List.copyOf(nested);
  }

  /**
   * An element that an array must contain, wherever.
   *
   * @param index the element of the example that shows it
   * @param rules its matchers, with itself as the root
   */
  record Variant(int index, MatchingRules rules) {}

  /** Whether it asks for no more than a value of the same type as the example, as most matchers do. */
  boolean isOfType() {
    return kind.equals("type") || kind.equals("min") || kind.equals("max");
  }

  /** Whether it is about the elements of an array or object, and not about what lies below them. */
  boolean isOfContainers() {
    return OF_CONTAINERS.contains(kind);
  }

  boolean is(String name) {
    return kind.equals(name);
  }

  String text(String attribute) {
    return attributes.path(attribute).asText();
  }

  @Override
  public String toString() {
    return attributes.properties().stream()
        .filter(e -> !e.getKey().equals("match") && e.getValue().isValueNode())
        .map(e -> (e.getKey().equals(kind) ? " " : " " + e.getKey() + " ") + e.getValue())
        .collect(Collectors.joining("", kind, ""));
  }
}
