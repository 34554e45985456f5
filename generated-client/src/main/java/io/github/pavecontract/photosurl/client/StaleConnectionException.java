package io.github.pavecontract.photosurl.client;

import java.io.IOException;

/** A pooled connection turned out to be of no use before anything was written to it. */
final class StaleConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  StaleConnectionException(String host) {
    super("The connection to " + host + " is no longer of use");
  }
}
