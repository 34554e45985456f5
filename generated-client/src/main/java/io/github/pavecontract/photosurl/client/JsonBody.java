package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.model.JSON.SkipListener;
import java.io.IOException;
import java.util.Objects;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Decodes a body that should be one JSON value. */
final class JsonBody {
  private JsonBody() {}

  static <T> T decode(ByteString body, String contentType, JsonAdapter<T> adapter)
      throws Undecodable {
    return decode(body, contentType, adapter, null);
  }

  /** Tells a listener of the properties that the model does not have. */
  static <T> T decode(
      ByteString body, String contentType, JsonAdapter<T> adapter, @Nullable SkipListener listener)
      throws Undecodable {
    Buffer json = json(body);
    if (json.size() == 0) {
      throw new Undecodable(Reason.EMPTY, "no body", null);
    }
    JsonReader reader = JsonReader.of(json);
    if (listener != null) {
      reader.setTag(SkipListener.class, listener);
    }
    T value;
    try {
      value = Objects.requireNonNull(adapter.fromJson(reader));
    } catch (JsonDataException e) {
      checkSyntax(body, contentType);
      throw new Undecodable(Reason.WRONG_TYPE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw malformed(body, contentType, reader.getPath(), e);
    }
    checkEnd(reader);
    return value;
  }

  /** Some servers begin with a byte order mark, and Retrofit's own converter takes that, too. */
  private static Buffer json(ByteString body) {
    int from = body.size() >= 3
            && body.getByte(0) == (byte) 0xEF
            && body.getByte(1) == (byte) 0xBB
            && body.getByte(2) == (byte) 0xBF
        ? 3
        : 0;
    int to = body.size();
    while (from < to && isBlank(body.getByte(from))) {
      from++;
    }
    while (from < to && isBlank(body.getByte(to - 1))) {
      to--;
    }
    return new Buffer().write(body, from, to - from);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** What begins like a value of another type may be no JSON at all, such as {@code 502 Bad Gateway}. */
  private static void checkSyntax(ByteString body, String contentType) throws Undecodable {
    JsonReader reader = JsonReader.of(json(body));
    try {
      reader.skipValue();
    } catch (JsonDataException e) {
      // Nested too deeply to be looked through.
      return;
    } catch (IOException e) {
      throw malformed(body, contentType, reader.getPath(), e);
    }
    checkEnd(reader);
  }

  private static void checkEnd(JsonReader reader) throws Undecodable {
    try {
      if (reader.peek() == JsonReader.Token.END_DOCUMENT) {
        return;
      }
    } catch (IOException e) {
      // There is something.
    }
    throw new Undecodable(Reason.NOT_JSON, "text after the JSON value", null);
  }

  private static Undecodable malformed(
      ByteString body, String contentType, String path, IOException e) {
    String text = json(body).readUtf8();
    if (Markup.isHtml(text, contentType)) {
      return new Undecodable(Reason.HTML, "an HTML page", e);
    }
    if (text.startsWith("<")) {
      return new Undecodable(Reason.NOT_JSON, "an XML document", e);
    }
    // Moshi takes a literal that is cut off for a malformed one; what is complete ends as it began.
    boolean truncated = (text.startsWith("{") && !text.endsWith("}"))
        || (text.startsWith("[") && !text.endsWith("]"));
    return truncated
        ? new Undecodable(Reason.TRUNCATED, "the JSON ends early at " + path, e)
        : new Undecodable(Reason.NOT_JSON, "malformed JSON at " + path, e);
  }
}
