package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.Sight;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What some exchanges have shown. Tallies add up, in any order and grouping, so that threads, files and
 * days come to the same as all of it at once: every count is exact, of a finding the earliest sight
 * stays, and lists are bounded. Immutable.
 *
 * @param counts what was counted beside the findings
 * @param findings what was found, each once, without gaps
 * @param coverage the parts of the contract that were observed, each once
 * @param cases the names of the cases that entries name
 * @param unreadable the first entries that cannot be read, with the reason
 * @param rows the first entries that name cases of the contract
 */
public record Tally(
    Counts counts,
    Set<Sight> findings,
    Set<CoverageRow> coverage,
    Set<String> cases,
    NavigableMap<Place, String> unreadable,
    NavigableMap<Place, Row> rows) {
  /** So many entries that cannot be read are named. */
  static final int MOST_UNREADABLE = 20;

  /** So many rows are kept, however often cases are named. */
  static final int MOST_ROWS = 200;

  /** What nothing has shown. */
  public static final Tally NONE =
      new Tally(Counts.NONE, Set.of(), Set.of(), Set.of(), new TreeMap<>(), new TreeMap<>());

  /**
   * Where an entry stands.
   *
   * @param source the name of the file
   * @param number its number there, from 1
   */
  public record Place(String source, long number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : Long.compare(number, other.number);
    }
  }

  /** Copies the collections, as far as they are bounded. */
  public Tally {
    findings = Set.copyOf(findings);
    coverage = Set.copyOf(coverage);
    cases = Set.copyOf(cases);
    unreadable = first(MOST_UNREADABLE, unreadable);
    rows = first(MOST_ROWS, rows);
  }

  /**
   * Adds what other exchanges have shown.
   *
   * @param other their tally
   * @return the tally of both
   */
  public Tally plus(Tally other) {
    Set<String> allCases = new HashSet<>(cases);
    allCases.addAll(other.cases);
    NavigableMap<Place, String> allUnreadable = new TreeMap<>(unreadable);
    other.unreadable.forEach(allUnreadable::putIfAbsent);
    NavigableMap<Place, Row> allRows = new TreeMap<>(rows);
    other.rows.forEach(allRows::putIfAbsent);
    return new Tally(
        counts.plus(other.counts),
        new HashSet<>(Sight.sum(findings, other.findings)),
        new HashSet<>(CoverageRow.sum(coverage, other.coverage)),
        allCases,
        allUnreadable,
        allRows);
  }

  private static <V> NavigableMap<Place, V> first(int most, Map<Place, V> all) {
    NavigableMap<Place, V> first = new TreeMap<>(all);
    while (first.size() > most) {
      first.pollLastEntry();
    }
    return Collections.unmodifiableNavigableMap(first);
  }
}
