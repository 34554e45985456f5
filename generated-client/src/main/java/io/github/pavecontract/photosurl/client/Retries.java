package io.github.pavecontract.photosurl.client;

import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When to try again, and how long to wait before.
 *
 * @param most how many times to try again; 0 for never
 * @param clock tells the date to compare a {@code Retry-After} date with
 * @param random yields numbers from 0 to 1, to spread clients that failed together
 * @param sleeper waits
 */
record Retries(int most, Clock clock, DoubleSupplier random, Sleeper sleeper) {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Waits between two attempts. */
  interface Sleeper {
    /** Waits, or returns early when the submission is cancelled. */
    void sleep(Duration duration, Cancellation cancellation) throws InterruptedException;
  }

  /** The wait before the given retry, counted from 1: random, up to a bound that doubles. */
  Duration backoff(int retry) {
    long bound = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(retry - 1, 16));
    return Duration.ofMillis(bound / 2 + (long) (random.getAsDouble() * (bound / 2.0)));
  }

  /** The wait that a {@code Retry-After} header asks for, or the backoff if it asks for less or nothing. */
  Duration afterLimit(String retryAfter, int retry) {
    Duration backoff = backoff(retry);
    Duration asked = RetryAfter.parse(retryAfter, clock.instant()).orElse(Duration.ZERO);
    return asked.compareTo(backoff) > 0 ? asked : backoff;
  }
}
