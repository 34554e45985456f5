package io.github.pavecontract.photosurl.diff.schema.inclusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Parts that have few values without listing them: truth values, the integers of a short range, and the
 * strings of a pattern without repetition.
 */
final class FewValues {
  private static final int FEW = 200;

  private FewValues() {}

  /** Whether a list has each value of such a part. */
  static boolean areIn(Set<JsonNode> list, Part part) {
    if (part.type() == JsonType.BOOLEAN) {
      return list.stream().anyMatch(JsonNode::asBoolean)
          && list.stream().anyMatch(value -> !value.asBoolean());
    }
    if (part.type() == JsonType.STRING) {
      return Languages.all(part, FEW)
          .map(texts -> list.containsAll(texts.stream().map(CanonicalJson::text).toList()))
          .orElse(false);
    }
    BigDecimal low = part.range().low();
    BigDecimal high = part.range().high();
    if (part.type() != JsonType.NUMBER || !part.isInteger() || low == null || high == null) {
      return false;
    }
    BigDecimal number = low.setScale(0, RoundingMode.CEILING);
    for (int i = 0; i <= FEW; i++, number = number.add(BigDecimal.ONE)) {
      if (number.compareTo(high) > 0) {
        return true;
      }
      if (part.range().contains(number) && !isIn(list, number)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isIn(Set<JsonNode> list, BigDecimal number) {
    return list.stream().anyMatch(value -> value.decimalValue().compareTo(number) == 0);
  }
}
