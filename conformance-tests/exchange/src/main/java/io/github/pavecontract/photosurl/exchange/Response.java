package io.github.pavecontract.photosurl.exchange;

import java.util.List;
import okio.ByteString;

/**
 * A response as it was received.
 *
 * @param status its HTTP status
 * @param headers its header fields in the order received
 * @param body the bytes of its body, without a content encoding; empty if it has none
 */
public record Response(int status, List<Header> headers, ByteString body) {
  /** Copies the headers. */
  public Response {
    headers = List.copyOf(headers);
  }
}
