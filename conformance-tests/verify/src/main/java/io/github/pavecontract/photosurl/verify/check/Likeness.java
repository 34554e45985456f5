package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;

/** Compares a body with an example. What it has in addition, and which time it names, is left open. */
final class Likeness {
  private Likeness() {}

  /** A place where a body is unlike its example. */
  record Difference(String pointer, JsonNode expected, JsonNode received) {}

  static Optional<Difference> difference(JsonNode example, JsonNode body) {
    return difference("", example, body);
  }

  private static Optional<Difference> difference(String pointer, JsonNode example, JsonNode body) {
    if (example.isObject() && body.isObject()) {
      for (Iterator<String> names = example.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        Optional<Difference> difference =
            difference(Pointers.child(pointer, name), example.get(name), body.path(name));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    boolean alike = (example.isNumber() && body.isNumber())
        ? example.decimalValue().compareTo(body.decimalValue()) == 0
        : example.equals(body) || (isTime(example) && isTime(body));
    return alike ? Optional.empty() : Optional.of(new Difference(pointer, example, body));
  }

  private static boolean isTime(JsonNode node) {
    try {
      return node.isTextual() && OffsetDateTime.parse(node.asText()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
