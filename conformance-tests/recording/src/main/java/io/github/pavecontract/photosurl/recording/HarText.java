package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** Bodies as HAR holds them: as text where that loses nothing, else as Base64. */
final class HarText {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private HarText() {}

  static void write(ObjectNode place, String mimeType, ByteString body) {
    if (charset(mimeType).equals(StandardCharsets.UTF_8)) {
      try {
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(body.asByteBuffer()).toString();
        place.put("text", text);
        return;
      } catch (CharacterCodingException e) {
        // It is no text.
      }
    }
    place.put("text", body.base64());
    place.put("encoding", "base64");
  }

  /**
   * Reads a body.
   *
   * @throws IllegalArgumentException if it is called Base64 and is not
   */
  static ByteString read(JsonNode place) {
    String text = place.path("text").asText("");
    if (place.path("encoding").asText("").equalsIgnoreCase("base64")) {
      // Some tools break the lines.
      return ByteString.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    }
    ByteBuffer bytes = charset(place.path("mimeType").asText("")).encode(text);
    return ByteString.of(bytes);
  }

  private static Charset charset(String mimeType) {
    Matcher charset = CHARSET.matcher(mimeType);
    try {
      return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
