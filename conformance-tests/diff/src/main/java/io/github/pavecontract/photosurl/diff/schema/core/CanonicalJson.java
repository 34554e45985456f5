package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** JSON values in a form in which equal ones are equal. */
public final class CanonicalJson {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  /** What has more nodes is copied or written nowhere. */
  private static final int MOST_NODES = 2_000;

  private CanonicalJson() {}

  /** Numbers as small as they can be: 1, 1.0 and 1e0 are the same. */
  public static JsonNode plain(JsonNode value) {
    if (value.isNumber()) {
      return number(value.decimalValue());
    }
    if (value.isArray()) {
      ArrayNode array = FACTORY.arrayNode();
      value.forEach(item -> array.add(plain(item)));
      return array;
    }
    if (value.isObject()) {
      ObjectNode object = FACTORY.objectNode();
      value.properties().forEach(p -> object.set(p.getKey(), plain(p.getValue())));
      return object;
    }
    return value;
  }

  public static JsonNode number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > 0) {
      return FACTORY.numberNode(plain);
    }
    if (plain.precision() - plain.scale() > 40) {
      return FACTORY.numberNode(plain);
    }
    BigInteger integer = plain.toBigInteger();
    return integer.bitLength() < Integer.SIZE
        ? FACTORY.numberNode(integer.intValue())
        : integer.bitLength() < Long.SIZE
            ? FACTORY.numberNode(integer.longValue())
            : FACTORY.numberNode(integer);
  }

  /** Whether a value has few nodes: one that has two of the next, forty times over, would fill the memory. */
  public static boolean isSmall(JsonNode value) {
    return left(value, MOST_NODES) > 0;
  }

  /** How many nodes there may be beside those of a value; none or less if it has too many itself. */
  private static int left(JsonNode value, int most) {
    int left = most - 1;
    for (JsonNode child : value) {
      if (left <= 0) {
        return left;
      }
      left = left(child, left);
    }
    return left;
  }

  public static ObjectNode object() {
    return FACTORY.objectNode();
  }

  public static JsonNode text(String text) {
    return FACTORY.textNode(text);
  }
}
