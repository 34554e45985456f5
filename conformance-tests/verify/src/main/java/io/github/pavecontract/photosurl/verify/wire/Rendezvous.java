package io.github.pavecontract.photosurl.verify.wire;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where senders wait for each other with all but the last byte of their requests, so that a server gets
 * these at once.
 */
final class Rendezvous {
  /** Nobody to wait for. */
  static final Rendezvous ALONE = new Rendezvous(1);

  /** A server that takes one connection after the other lets nobody else come. */
  private static final long PATIENCE_MILLIS = 300;

  private final int senders;
  private final CountDownLatch missing;

  Rendezvous(int senders) {
    this.senders = senders;
    this.missing = new CountDownLatch(senders);
  }

  /** How many of the last bytes of a request are held back. */
  int heldBack() {
    return senders > 1 ? 1 : 0;
  }

  /** Waits for the others, for a little while. */
  void meet() {
    missing.countDown();
    try {
      boolean unused = missing.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Its connection is about to be closed.
      Thread.currentThread().interrupt();
    }
  }

  /** Tells the others not to wait: this one does not come. */
  void leave() {
    missing.countDown();
  }
}
