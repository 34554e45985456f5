package io.github.pavecontract.photosurl.verify.finding;

import java.time.Instant;
import java.util.Comparator;

/**
 * When and where something was seen first. Of several sights the earliest is the first; where no time is
 * known, the one that stands first.
 *
 * @param at when the request was sent; {@link #UNKNOWN} if nobody knows
 * @param source the file that tells it; empty if it was asked just now
 * @param number its number there, from 1
 */
public record FirstSeen(Instant at, String source, long number) implements Comparable<FirstSeen> {
  /** A time that nobody knows comes behind all others. */
  public static final Instant UNKNOWN = Instant.MAX;

  private static final Comparator<FirstSeen> ORDER = Comparator.comparing(FirstSeen::at)
      .thenComparing(FirstSeen::source)
      .thenComparingLong(FirstSeen::number);

  /** Tells whether the time is known. */
  boolean isDated() {
    return !at.equals(UNKNOWN);
  }

  @Override
  public int compareTo(FirstSeen other) {
    return ORDER.compare(this, other);
  }
}
