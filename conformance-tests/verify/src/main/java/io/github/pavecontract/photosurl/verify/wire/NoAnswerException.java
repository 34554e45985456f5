package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;

/** Not a single byte came in answer to a request. */
public sealed class NoAnswerException extends IOException permits ProxyFailedException {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;
  private final boolean sent;

  /** Nothing came of what was sent. */
  NoAnswerException(String message, boolean timedOut, Throwable cause) {
    this(message, timedOut, true, cause);
  }

  NoAnswerException(String message, boolean timedOut, boolean sent, Throwable cause) {
    super(message, cause);
    this.timedOut = timedOut;
    this.sent = sent;
  }

  /**
   * Tells whether the server may have got the request.
   *
   * @return false if there was no connection to send it on
   */
  public boolean wasSent() {
    return sent;
  }

  /**
   * Tells how expensive it is to try again.
   *
   * @return whether the whole time limit has passed
   */
  public boolean timedOut() {
    return timedOut;
  }
}
