package io.github.pavecontract.photosurl.conformance.target;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps a distance between requests. */
final class Pacer {
  /** Waits; a seam for tests. */
  interface Sleeper {
    void sleep(Duration pause) throws InterruptedException;
  }

  private final long distance;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private boolean begun;
  private long next;

  Pacer(double perSecond, LongSupplier nanoTime, Sleeper sleeper) {
    this.distance = (long) (1e9 / perSecond);
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
  }

  static Pacer perSecond(double rate) {
    return new Pacer(rate, System::nanoTime, pause -> Thread.sleep(pause.toMillis()));
  }

  /** Returns when the next request may be sent. */
  void await() throws InterruptedException {
    long now = nanoTime.getAsLong();
    if (begun && next > now) {
      sleeper.sleep(Duration.ofNanos(next - now));
      now = next;
    }
    begun = true;
    next = now + distance;
  }
}
