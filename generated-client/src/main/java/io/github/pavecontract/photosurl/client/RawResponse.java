package io.github.pavecontract.photosurl.client;

import java.util.List;
import java.util.Map;
import okio.ByteString;

/**
 * A response as it came, with any echo of the API key masked.
 *
 * @param status the HTTP status
 * @param headers the headers; names in lower case, in alphabetical order
 * @param body the body, decompressed
 */
record RawResponse(int status, Map<String, List<String>> headers, ByteString body) {
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }
}
