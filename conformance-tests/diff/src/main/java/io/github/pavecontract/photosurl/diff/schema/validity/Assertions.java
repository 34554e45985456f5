package io.github.pavecontract.photosurl.diff.schema.validity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Keywords that say something of a value by themselves, whatever other schemas there are (2020-12 Validation, section 6). */
final class Assertions {
  private Assertions() {}

  static boolean hasType(JsonNode schema, JsonNode value) {
    JsonNode types = schema.path("type");
    if (types.isTextual()) {
      return hasType(types.asText(), value);
    }
    for (JsonNode type : types) {
      if (hasType(type.asText(), value)) {
        return true;
      }
    }
    return types.isEmpty();
  }

  private static boolean hasType(String type, JsonNode value) {
    return JsonType.of(value).text().equals(type)
        || (type.equals("integer")
            && value.isNumber()
            && value.decimalValue().remainder(BigDecimal.ONE).signum() == 0);
  }

  static boolean isNumber(JsonNode schema, BigDecimal number) {
    BigDecimal step = schema.path("multipleOf").decimalValue();
    return Range.of(schema).contains(number)
        && (step.signum() <= 0 || number.remainder(step).signum() == 0);
  }

  static boolean isWithoutRepetition(JsonNode array) {
    Set<JsonNode> seen = new HashSet<>();
    for (JsonNode element : array) {
      if (!seen.add(CanonicalJson.plain(element))) {
        return false;
      }
    }
    return true;
  }

  static boolean hasAll(JsonNode names, JsonNode object) {
    for (JsonNode name : names) {
      if (!object.has(name.asText())) {
        return false;
      }
    }
    return true;
  }
}
