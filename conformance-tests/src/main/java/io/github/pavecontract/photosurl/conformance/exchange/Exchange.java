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
 * @param body the bytes of the body, or the first of them if it is longer than {@link #LONGEST_BODY}
 */
public record Exchange(
    Case aCase, Sender sender, int status, @Nullable String contentType, ByteString body) {
  /** The most bytes of a body that are judged: 1 MiB, where a result takes about 200 bytes. */
  public static final int LONGEST_BODY = 1 << 20;

  /** What can send a request. */
  public enum Sender {
    /** The generated client. */
    CLIENT,
    /** Plain HTTP, for requests that the client refuses to send. */
    RAW
  }
}
