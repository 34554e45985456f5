package io.github.pavecontract.photosurl.client;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/**
 * A response as it came, with any echo of the API key masked.
 *
 * @param status the HTTP status
 * @param headers the headers; names in lower case, in alphabetical order
 * @param body the body, decompressed
 * @param receivedAt when it came
 */
record RawResponse(
    int status, Map<String, List<String>> headers, ByteString body, Instant receivedAt)
    implements Serializable {
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  Optional<Duration> retryAfter() {
    return RetryAfter.parse(header("retry-after"), receivedAt);
  }
}
