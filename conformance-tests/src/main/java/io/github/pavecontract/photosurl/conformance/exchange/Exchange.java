package io.github.pavecontract.photosurl.conformance.exchange;

import io.github.pavecontract.photosurl.contract.Case;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The request of a case and what the target answered.
 *
 * @param aCase the case
 * @param sender what sent the request
 * @param status the HTTP status
 * @param contentType the media type as the response states it, or null
 * @param body the bytes of the body
 */
public record Exchange(
    Case aCase, Sender sender, int status, @Nullable String contentType, ByteString body) {
  /** What can send a request. */
  public enum Sender {
    /** The generated client. */
    CLIENT,
    /** Plain HTTP, for requests that the client refuses to send. */
    RAW
  }
}
