package io.github.pavecontract.photosurl.client;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.Response;
import okio.ByteString;

/** A response whose headers are masked and collected only for those who ask for them. */
final class Answer {
  private final int status;
  private final Headers headers;
  private final ByteString body;
  private final ApiKey apiKey;
  private final Clock clock;

  Answer(Response response, ByteString body, ApiKey apiKey, Clock clock) {
    this.status = response.code();
    this.headers = response.headers();
    this.body = body;
    this.apiKey = apiKey;
    this.clock = clock;
  }

  int status() {
    return status;
  }

  boolean has(String header) {
    return headers.get(header) != null;
  }

  /** The body, an echo of the API key masked. */
  ByteString body() {
    return body;
  }

  String contentType() {
    String type = headers.get("Content-Type");
    return type == null ? "" : type;
  }

  /** The values by name in lower case. */
  Map<String, List<String>> headers() {
    Map<String, List<String>> masked = new TreeMap<>();
    headers
        .toMultimap()
        .forEach((name, values) ->
            masked.put(apiKey.mask(name), values.stream().map(apiKey::mask).toList()));
    return Collections.unmodifiableMap(masked);
  }

  RawResponse raw() {
    return new RawResponse(status, headers(), body, clock.instant());
  }
}
