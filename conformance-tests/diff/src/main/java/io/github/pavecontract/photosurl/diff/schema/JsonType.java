package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The types of JSON; an integer is a number with a constraint. */
enum JsonType {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  private final String text = name().toLowerCase(Locale.ROOT);

  static JsonType of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> NULL;
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> NUMBER;
      case ARRAY -> ARRAY;
      case OBJECT, POJO -> OBJECT;
      case STRING, BINARY -> STRING;
    };
  }

  /** How many values there are; as many as one likes of most types. */
  int count() {
    return switch (this) {
      case NULL -> 1;
      case BOOLEAN -> 2;
      default -> Integer.MAX_VALUE;
    };
  }

  String text() {
    return text;
  }
}
