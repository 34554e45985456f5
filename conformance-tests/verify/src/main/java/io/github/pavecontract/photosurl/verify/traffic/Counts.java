package io.github.pavecontract.photosurl.verify.traffic;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What is counted of traffic.
 *
 * @param exchanges answers that were judged
 * @param badRequests requests that were themselves against the contract
 * @param unanswered exchanges of the operation that have no answer
 * @param bodiesMissing exchanges of which a body was not recorded, or cannot be decoded
 * @param sessionsForgotten sessions that had to be forgotten for others
 * @param unreadable entries that cannot be read
 * @param entries all entries, of any operation
 * @param gateways answers of a gateway in place of the API, by status
 * @param from when the first exchange began; empty if no time is known
 * @param to when the last one began
 */
public record Counts(
    long exchanges,
    long badRequests,
    long unanswered,
    long bodiesMissing,
    long sessionsForgotten,
    long unreadable,
    long entries,
    SortedMap<Integer, Long> gateways,
    Optional<Instant> from,
    Optional<Instant> to) {
  /** Nothing. */
  static final Counts NONE =
      new Counts(0, 0, 0, 0, 0, 0, 0, new TreeMap<>(), Optional.empty(), Optional.empty());

  /** Copies the map. */
  public Counts {
    gateways = Collections.unmodifiableSortedMap(new TreeMap<>(gateways));
  }

  /** What is counted before anything is judged. */
  static Counts ofReading(long entries, long unanswered, long bodiesMissing, long unreadable) {
    return new Counts(
        0,
        0,
        unanswered,
        bodiesMissing,
        0,
        unreadable,
        entries,
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty());
  }

  Counts plus(Counts other) {
    SortedMap<Integer, Long> answers = new TreeMap<>(gateways);
    other.gateways.forEach((status, count) -> answers.merge(status, count, Long::sum));
    return new Counts(
        exchanges + other.exchanges,
        badRequests + other.badRequests,
        unanswered + other.unanswered,
        bodiesMissing + other.bodiesMissing,
        sessionsForgotten + other.sessionsForgotten,
        unreadable + other.unreadable,
        entries + other.entries,
        answers,
        either(from, other.from, (a, b) -> a.isBefore(b) ? a : b),
        either(to, other.to, (a, b) -> a.isAfter(b) ? a : b));
  }

  private static Optional<Instant> either(
      Optional<Instant> a, Optional<Instant> b, BinaryOperator<Instant> both) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(both.apply(a.get(), b.get()))
        : a.or(() -> b);
  }
}
