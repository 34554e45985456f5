package io.github.pavecontract.photosurl.server;

import java.io.IOException;

/** A request that is refused before anybody has handled it. */
final class RefusedRequestException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Creates a refusal.
   *
   * @param status the HTTP status of the answer
   * @param message the sentence that the client gets
   */
  RefusedRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
