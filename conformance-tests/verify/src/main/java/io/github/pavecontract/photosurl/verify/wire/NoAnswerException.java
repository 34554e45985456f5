package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;

/** Not a single byte came in answer to a request. */
public final class NoAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;

  NoAnswerException(String message, boolean timedOut, Throwable cause) {
    super(message, cause);
    this.timedOut = timedOut;
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
