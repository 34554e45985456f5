package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;

/** Values as they are shown in one line. */
final class Excerpts {
  private static final int LONGEST = 160;

  private Excerpts() {}

  static String of(JsonNode value) {
    return of(value.isTextual() ? value.asText() : value.toString());
  }

  static String of(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
