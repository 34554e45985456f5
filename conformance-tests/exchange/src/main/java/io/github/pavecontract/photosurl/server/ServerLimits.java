package io.github.pavecontract.photosurl.server;

import java.time.Duration;

/**
 * What a server grants its clients.
 *
 * @param wholeBodies the most bytes of a body, if requests are handled only once they are there as a
 *     whole; 0 if bodies of any length are handled while they come
 * @param head the most bytes of a request line with its headers
 * @param toSend how long a client may take to send a head, and each part of a body that is handled while
 *     it comes, or a whole request
 * @param idle how long a connection is kept without a request
 * @param connections how many connections there may be at once; the one that has waited longest for its
 *     client gives way
 * @param waiting the most bytes that are kept of all requests that are not there yet
 */
public record ServerLimits(
    int wholeBodies, int head, Duration toSend, Duration idle, int connections, long waiting) {
  /** For requests of any length, which are handled while they come. */
  public static final ServerLimits STREAMING =
      new ServerLimits(0, 64 << 10, Duration.ofSeconds(30), Duration.ofSeconds(60), 1024, 32 << 20);

  /**
   * For short requests, which are handled when they are there as a whole.
   *
   * @param longest the most bytes of a body; of a longer one, one byte more is handled
   * @return the limits
   */
  public static ServerLimits shortRequests(int longest) {
    return new ServerLimits(
        longest, 64 << 10, Duration.ofSeconds(10), Duration.ofSeconds(60), 1024, 32 << 20);
  }

  boolean isWhole() {
    return wholeBodies > 0;
  }
}
