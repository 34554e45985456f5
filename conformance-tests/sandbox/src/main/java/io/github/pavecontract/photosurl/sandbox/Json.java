package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Writes JSON. A class of its own, so that Jackson's mapper is loaded with the first answer, not at start. */
final class Json {
  private static final ObjectWriter COMPACT = new ObjectMapper().writer();
  private static final ObjectWriter PRETTY = COMPACT.withDefaultPrettyPrinter();

  private Json() {}

  static byte[] compact(JsonNode value) throws JsonProcessingException {
    return COMPACT.writeValueAsBytes(value);
  }

  static byte[] pretty(JsonNode value) throws JsonProcessingException {
    return PRETTY.writeValueAsBytes(value);
  }
}
