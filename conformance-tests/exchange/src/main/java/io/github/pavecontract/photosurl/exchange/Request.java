package io.github.pavecontract.photosurl.exchange;

import java.util.List;
import okio.ByteString;

/**
 * A request as it was sent.
 *
 * @param method its HTTP method
 * @param url its absolute URL, as it was written; traffic of others can hold what is no URI
 * @param headers its header fields in the order sent
 * @param body the bytes of its body, without a content encoding; empty if it has none
 */
public record Request(String method, String url, List<Header> headers, ByteString body) {
  /** Copies the headers. */
  public Request {
    headers = List.copyOf(headers);
  }
}
