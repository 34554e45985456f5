package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What an unquoted word means by YAML 1.2's JSON schema: {@code yes} and {@code 2023-05-30} stay texts. */
final class PlainScalar {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern ENORMOUS =
      Pattern.compile("-?[0-9.]+[eE][-+]?0*[0-9]{4,}|-?[0-9.]{400,}([eE].*)?");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlainScalar() {}

  /** Whether it is a number that nothing here can count with. */
  static boolean isEnormous(String word) {
    return ENORMOUS.matcher(word).matches();
  }

  static JsonNode read(String word) {
    return switch (word) {
      case "", "~", "null" -> JSON.nullNode();
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> number(word);
    };
  }

  private static JsonNode number(String word) {
    char first = word.charAt(0);
    if (first != '-' && (first < '0' || first > '9')) {
      return JSON.textNode(word);
    }
    if (INTEGER.matcher(word).matches()) {
      BigInteger number = new BigInteger(word);
      return number.bitLength() < Integer.SIZE
          ? JSON.numberNode(number.intValue())
          : number.bitLength() < Long.SIZE
              ? JSON.numberNode(number.longValue())
              : JSON.numberNode(number);
    }
    return NUMBER.matcher(word).matches()
        ? JSON.numberNode(new BigDecimal(word))
        : JSON.textNode(word);
  }
}
