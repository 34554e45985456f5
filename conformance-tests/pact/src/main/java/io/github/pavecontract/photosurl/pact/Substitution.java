package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;

/** JSON values that are one another but for a place. */
final class Substitution {
  private Substitution() {}

  /** A copy of a value that has another one in a place. */
  static JsonNode with(JsonNode body, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return value;
    }
    JsonNode copy = body.deepCopy();
    JsonNode parent = copy.at(JsonPointer.compile(Pointers.parent(pointer)));
    List<String> tokens = Pointers.tokens(pointer);
    String last = tokens.get(tokens.size() - 1);
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), value);
    }
    return copy;
  }
}
