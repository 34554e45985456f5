package io.github.pavecontract.photosurl.verify.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps a distance between requests. */
public final class Pacer {
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

  /**
   * Creates a pacer.
   *
   * @param rate the most requests a second; infinite to never wait
   * @return the pacer
   */
  public static Pacer perSecond(double rate) {
    return new Pacer(rate, System::nanoTime, pause -> Thread.sleep(pause.toMillis()));
  }

  /**
   * Returns when the next request may be sent.
   *
   * @throws InterruptedException if the wait is interrupted
   */
  public void await() throws InterruptedException {
    long now = nanoTime.getAsLong();
    if (begun && next > now) {
      sleeper.sleep(Duration.ofNanos(next - now));
      now = next;
    }
    begun = true;
    next = now + distance;
  }
}
