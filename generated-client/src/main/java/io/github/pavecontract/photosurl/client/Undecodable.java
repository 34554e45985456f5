package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import org.jspecify.annotations.Nullable;

/** A body is not what it should be. */
final class Undecodable extends Exception {
  private static final long serialVersionUID = 1L;

  final Reason reason;
  final String detail;

  Undecodable(Reason reason, String detail, @Nullable Exception cause) {
    super(detail, Quoted.isNeeded(cause) ? null : cause);
    this.reason = reason;
    this.detail = Quoted.text(detail);
  }

  PhotosUrlException.UnexpectedResponse in(RawResponse response) {
    return PhotosUrlException.UnexpectedResponse.of(reason, detail, response, getCause());
  }
}
