package io.github.pavecontract.photosurl.docs;

import java.io.IOException;

/** What was read is not the page that the contract is about, or not all of it. */
public final class NotRecognisedException extends IOException {
  private static final long serialVersionUID = 1L;

  NotRecognisedException(String page, String reason, String remedy) {
    super("Not recognised: " + page + " " + reason + " " + remedy);
  }
}
