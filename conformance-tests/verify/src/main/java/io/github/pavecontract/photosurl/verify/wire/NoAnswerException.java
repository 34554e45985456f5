package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;

/** Not a single byte came in answer to a request. */
public sealed class NoAnswerException extends IOException permits ProxyFailedException {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;
  private final boolean sent;

  NoAnswerException(String message, boolean timedOut, boolean sent, Throwable cause) {
    super(message, cause);
    this.timedOut = timedOut;
    this.sent = sent;
  }

  static NoAnswerException toRequest(String message, boolean timedOut, Throwable cause) {
    return new NoAnswerException(message, timedOut, true, cause);
  }

  static NoAnswerException unasked(String message, boolean timedOut, Throwable cause) {
    return new NoAnswerException(message, timedOut, false, cause);
  }

  /**
   * Tells how expensive it is to try again.
   *
   * @return whether the whole time limit has passed
   */
  public boolean timedOut() {
    return timedOut;
  }

  /**
   * Tells whether the request can have had an effect.
   *
   * @return whether any of it was sent; not where there was no connection
   */
  public boolean wasSent() {
    return sent;
  }
}
