package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Compares a body with an example. What it has in addition, and which time it names, is left open. */
final class Likeness {
  private Likeness() {}

  /** A place where a body is unlike its example. */
  record Difference(String pointer, JsonNode expected, JsonNode received) {}

  /** The places where a body is unlike its example. */
  static List<Difference> differences(JsonNode example, JsonNode body) {
    List<Difference> differences = new ArrayList<>();
    compare("", example, body, differences);
    return differences;
  }

  private static void compare(
      String pointer, JsonNode example, JsonNode body, List<Difference> differences) {
    if (example.isObject() && body.isObject()) {
      example
          .properties()
          .forEach(property -> compare(
              Pointers.child(pointer, property.getKey()),
              property.getValue(),
              body.path(property.getKey()),
              differences));
      return;
    }
    boolean alike = (example.isNumber() && body.isNumber())
        ? example.decimalValue().compareTo(body.decimalValue()) == 0
        : example.equals(body) || (isTime(example) && isTime(body));
    if (!alike) {
      differences.add(new Difference(pointer, example, body));
    }
  }

  private static boolean isTime(JsonNode node) {
    try {
      return node.isTextual() && OffsetDateTime.parse(node.asText()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
