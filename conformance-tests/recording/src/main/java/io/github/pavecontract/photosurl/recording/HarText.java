package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;

/** Bodies as HAR holds them: as text where that loses nothing, else as Base64. */
final class HarText {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private static final int PIECE = 8 << 10;

  private HarText() {}

  /** Puts a body into its place, to be encoded when that is written. */
  static void write(ObjectNode place, String mimeType, ByteString body) {
    if (charset(mimeType).equals(StandardCharsets.UTF_8) && isUtf8(body)) {
      place.putPOJO(
          "text",
          new Streamed(
              (json, in) -> json.writeString(new InputStreamReader(in, StandardCharsets.UTF_8), -1),
              body));
      return;
    }
    place.putPOJO("text", new Streamed((json, in) -> json.writeBinary(in, body.size()), body));
    place.put("encoding", "base64");
  }

  private interface Encoding {
    void write(JsonGenerator json, InputStream in) throws IOException;
  }

  /** A body that becomes text piece by piece: as a whole it would take several times its room. */
  private static final class Streamed extends JsonSerializable.Base {
    private final Encoding encoding;
    private final ByteString body;

    Streamed(Encoding encoding, ByteString body) {
      this.encoding = encoding;
      this.body = body;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
      try (InputStream in = new Buffer().write(body).inputStream()) {
        encoding.write(json, in);
      }
    }

    @Override
    public void serializeWithType(
        JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
      serialize(json, provider);
    }
  }

  private static boolean isUtf8(ByteString body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = body.asByteBuffer();
    CharBuffer chars = CharBuffer.allocate(PIECE);
    CoderResult result;
    do {
      chars.clear();
      result = decoder.decode(bytes, chars, true);
    } while (result.isOverflow());
    return !result.isError();
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
