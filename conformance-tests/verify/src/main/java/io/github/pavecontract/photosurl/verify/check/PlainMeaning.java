package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A body in the types of its schema, where a value of another type has a plain meaning: {@code "true"} is
 * true. So a value of a wrong type, which is told for itself, hides nothing that is wrong with its meaning.
 */
final class PlainMeaning {
  private PlainMeaning() {}

  /** The body with such values in their types; the body itself if nothing is of a wrong type. */
  static JsonNode of(JsonNode body, List<SchemaError> errors, Contract contract) {
    List<SchemaError> ofType = errors.stream()
        .filter(error -> Keyword.of(error.keyword()) == Keyword.TYPE)
        .filter(error -> !error.pointer().isEmpty())
        .toList();
    if (ofType.isEmpty()) {
      return body;
    }
    JsonNode meant = body.deepCopy();
    for (SchemaError error : ofType) {
      String type = contract.document().at(error.schemaPointer()).asText();
      as(type, body.at(error.pointer()))
          .ifPresent(value -> set(meant, JsonPointer.compile(error.pointer()), value));
    }
    return meant;
  }

  private static Optional<JsonNode> as(String type, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return switch (type) {
      case "boolean" -> Fates.plainFlag(value).map(BooleanNode::valueOf);
      case "integer", "number" -> number(value.asText());
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> number(String text) {
    try {
      return Optional.of(DecimalNode.valueOf(new BigDecimal(text.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void set(JsonNode root, JsonPointer place, JsonNode value) {
    JsonNode owner = root.at(place.head());
    JsonPointer last = place.last();
    if (owner instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), value);
    } else if (owner instanceof ArrayNode array) {
      array.set(last.getMatchingIndex(), value);
    }
  }
}
