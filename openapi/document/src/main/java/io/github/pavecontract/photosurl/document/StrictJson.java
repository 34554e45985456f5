package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as RFC 8259 has it: UTF-8 without BOM, no name twice, nothing after the value. */
public final class StrictJson {
  private static final ObjectMapper MAPPER = new ObjectMapper()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @param body the bytes
   * @return the value
   * @throws JsonProcessingException if the bytes are not exactly one JSON value
   */
  public static JsonNode read(ByteBuffer body) throws JsonProcessingException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(body).toString();
    } catch (CharacterCodingException e) {
      throw new JsonParseException(null, "the bytes are not UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      throw new JsonParseException(null, "it starts with a byte order mark");
    }
    JsonNode node = MAPPER.readTree(text);
    if (node.isMissingNode()) {
      throw new JsonParseException(null, "it is empty");
    }
    return node;
  }

  /**
   * Reads one JSON value, where what is none is no error.
   *
   * @param body the bytes
   * @return the value; null if the bytes are not exactly one JSON value
   */
  public static @Nullable JsonNode readOrNull(ByteBuffer body) {
    try {
      return read(body);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
