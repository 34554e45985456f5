package io.github.pavecontract.photosurl.client;

import java.io.IOException;

/** A connection that can tell whether a request may be sent on it. */
interface Guarded {
  /** Whether the server has closed it, or has sent what nobody asked for. */
  boolean isStale() throws IOException;

  /** Whether it has carried a request before. */
  boolean isUsed();
}
