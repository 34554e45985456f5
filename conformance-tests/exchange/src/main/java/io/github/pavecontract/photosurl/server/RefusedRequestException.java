package io.github.pavecontract.photosurl.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

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

  /** The answer, as bytes on the wire. */
  byte[] answer() {
    byte[] text = (getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
    return ("HTTP/1.1 " + status + " " + Reasons.of(status)
            + "\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
            + text.length + "\r\n\r\n" + getMessage() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
