package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The types of JSON; an integer is a number with a constraint. */
public enum JsonType {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  private final String text = name().toLowerCase(Locale.ROOT);

  public static JsonType of(JsonNode value) {
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
  public int count() {
    return switch (this) {
      case NULL -> 1;
      case BOOLEAN -> 2;
      default -> Integer.MAX_VALUE;
    };
  }

  public String text() {
    return text;
  }
}
