package io.github.pavecontract.photosurl.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeSet;

/** Finds where a body differs from an example. A time may be any other time. */
public final class JsonDifference {
  private JsonDifference() {}

  /**
   * Finds the first difference.
   *
   * @param expected the example
   * @param actual the body
   * @return its JSON pointer, what was expected and what came; empty if there is none
   */
  public static Optional<String> between(JsonNode expected, JsonNode actual) {
    return between("", expected, actual);
  }

  private static Optional<String> between(String pointer, JsonNode expected, JsonNode actual) {
    if (expected.equals(actual) || (isTime(expected) && isTime(actual))) {
      return Optional.empty();
    }
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .flatMap(name ->
              between(Pointers.child(pointer, name), expected.path(name), actual.path(name))
                  .stream())
          .findFirst();
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        Optional<String> difference =
            between(Pointers.child(pointer, i), expected.get(i), actual.get(i));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return Optional.of((pointer.isEmpty() ? "(body)" : pointer) + ": expected " + show(expected)
        + ", received " + show(actual));
  }

  private static boolean isTime(JsonNode node) {
    try {
      return node.isTextual() && OffsetDateTime.parse(node.asText()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String show(JsonNode node) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    String text = node.toString();
    return text.length() <= 120 ? text : text.substring(0, 117) + "...";
  }
}
