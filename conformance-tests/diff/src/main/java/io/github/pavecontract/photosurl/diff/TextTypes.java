package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Types of what stands in a URL or a header. There everything is text, so that numbers and truth values
 * are some of the texts, and a type is no more than a constraint on them.
 */
final class TextTypes {
  private static final Set<String> SOME_TEXTS = Set.of("integer", "number", "boolean");
  private static final Set<String> ANNOTATIONS = Set.of(
      "type", "title", "description", "example", "examples", "default", "deprecated", "nullable");

  private TextTypes() {}

  /** Whether one schema accepts any text, and the other some that are called numbers or the like. */
  static boolean widens(JsonNode narrow, JsonNode wide) {
    return SOME_TEXTS.contains(narrow.path("type").asText())
        && wide.path("type").asText().equals("string")
        && wide.properties().stream()
            .allMatch(e -> ANNOTATIONS.contains(e.getKey()) || e.getKey().startsWith("x-"));
  }
}
