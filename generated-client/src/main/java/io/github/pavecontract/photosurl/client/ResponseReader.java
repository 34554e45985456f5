package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.ErrorMessage;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Turns a response into results, or into the exception that says what it is instead. */
final class ResponseReader {
  private final ApiKey apiKey;
  private final long limit;
  private final JsonAdapter<PhotoResults> results;
  private final JsonAdapter<ErrorEnvelope> envelopes;

  ResponseReader(ApiKey apiKey, long limit, Moshi moshi) {
    this.apiKey = apiKey;
    this.limit = limit;
    this.results = moshi.adapter(PhotoResults.class);
    this.envelopes = moshi.adapter(ErrorEnvelope.class);
  }

  SubmissionResult read(Response response) throws IOException {
    RawResponse raw = buffer(response);
    if (raw.status() >= 200 && raw.status() < 300) {
      return new SubmissionResult(raw, decode(raw, results));
    }
    throw apiError(raw, decode(raw, envelopes));
  }

  private static PhotosUrlException apiError(RawResponse raw, ErrorEnvelope envelope) {
    ErrorMessage message = envelope.message();
    if (message.equals(ErrorMessage.MISSING_API_KEY)) {
      return new PhotosUrlException.MissingApiKey(raw, envelope);
    }
    if (message.equals(ErrorMessage.SESSION_NOT_FOUND)) {
      return new PhotosUrlException.SessionNotFound(raw, envelope);
    }
    if (message.equals(ErrorMessage.SESSION_CLOSED)) {
      return new PhotosUrlException.SessionClosed(raw, envelope);
    }
    return new PhotosUrlException.ApiError(raw, envelope);
  }

  private RawResponse buffer(Response response) throws IOException {
    Buffer body = new Buffer();
    @Nullable IOException broken = null;
    ResponseBody source = response.body();
    if (source != null) {
      try {
        fill(body, source.source());
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        broken = apiKey.mask(e);
      }
    }
    RawResponse raw =
        new RawResponse(response.code(), headers(response), masked(body.readByteString()));
    if (raw.status() >= 300 && raw.status() < 400) {
      // Where it leads matters, whatever became of the page that goes with it.
      throw new PhotosUrlException.Redirect(raw, raw.header("location"));
    }
    if (broken != null) {
      throw new UnexpectedResponse(
          Reason.TRUNCATED, "the body ends after " + raw.body().size() + " bytes", raw, broken);
    }
    if (raw.body().size() > limit) {
      throw new UnexpectedResponse(Reason.TOO_LARGE, "more than " + limit + " bytes", raw, null);
    }
    return raw;
  }

  private void fill(Buffer body, BufferedSource source) throws IOException {
    while (body.size() <= limit && source.read(body, limit + 1 - body.size()) != -1) {
      // Reads until the end, or one byte past the limit.
    }
  }

  private ByteString masked(ByteString body) {
    String text = body.utf8();
    String masked = apiKey.mask(text);
    return masked.equals(text) ? body : ByteString.encodeUtf8(masked);
  }

  private Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .toMultimap()
        .forEach((name, values) ->
            headers.put(apiKey.mask(name), values.stream().map(apiKey::mask).toList()));
    return Collections.unmodifiableMap(headers);
  }

  private static <T> T decode(RawResponse raw, JsonAdapter<T> adapter) {
    // Some servers begin with a byte order mark, and Retrofit's own converter takes that, too.
    String text = raw.body().utf8().replaceFirst("^\uFEFF", "").strip();
    if (text.isEmpty()) {
      throw new UnexpectedResponse(Reason.EMPTY, "no body", raw, null);
    }
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
    T value;
    try {
      value = Objects.requireNonNull(adapter.fromJson(reader));
    } catch (JsonDataException e) {
      throw new UnexpectedResponse(Reason.WRONG_TYPE, String.valueOf(e.getMessage()), raw, e);
    } catch (IOException e) {
      throw malformed(raw, text, reader.getPath(), e);
    }
    if (!isAtEnd(reader)) {
      throw new UnexpectedResponse(Reason.NOT_JSON, "text after the JSON value", raw, null);
    }
    return value;
  }

  private static boolean isAtEnd(JsonReader reader) {
    try {
      return reader.peek() == JsonReader.Token.END_DOCUMENT;
    } catch (IOException e) {
      return false;
    }
  }

  private static UnexpectedResponse malformed(
      RawResponse raw, String text, String path, IOException e) {
    if (text.startsWith("<") || raw.header("content-type").contains("html")) {
      return new UnexpectedResponse(Reason.HTML, "an HTML page", raw, e);
    }
    // Moshi takes a literal that is cut off for a malformed one; what is complete ends as it began.
    boolean truncated = (text.startsWith("{") && !text.endsWith("}"))
        || (text.startsWith("[") && !text.endsWith("]"));
    return truncated
        ? new UnexpectedResponse(Reason.TRUNCATED, "the JSON ends early at " + path, raw, e)
        : new UnexpectedResponse(Reason.NOT_JSON, "malformed JSON at " + path, raw, e);
  }
}
