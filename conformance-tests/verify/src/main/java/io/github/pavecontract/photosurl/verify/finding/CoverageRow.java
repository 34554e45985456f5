package io.github.pavecontract.photosurl.verify.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one part of the contract was exercised.
 *
 * @param kind {@code operation}, {@code case}, {@code status}, {@code property}, {@code label}, {@code message} or {@code
 *     invariant}
 * @param name the part
 * @param pointer its place in the contract
 * @param valid how many exchanges showed it kept
 * @param violated how many showed it not kept
 * @param reason why it was not run or never observed; empty if it was
 * @param teams those whose pacts rely on it; empty where no pacts are looked at
 */
public record CoverageRow(
    String kind,
    String name,
    String pointer,
    long valid,
    long violated,
    String reason,
    List<String> teams) {
  /** Copies the list. */
  public CoverageRow {
    teams = List.copyOf(teams);
  }

  /**
   * Tells whether it was observed, and always kept.
   *
   * @return whether exchanges showed it kept, and none the contrary
   */
  public boolean kept() {
    return valid > 0 && violated <= 0;
  }

  /**
   * Tells whether it was observed at all.
   *
   * @return whether an exchange showed it
   */
  public boolean covered() {
    return valid > 0 || violated > 0;
  }

  /**
   * Adds observations up.
   *
   * @param some parts of the contract, each once
   * @param others parts of the contract, each once
   * @return each of them once, observed as often as in both
   */
  public static Collection<CoverageRow> sum(
      Collection<CoverageRow> some, Collection<CoverageRow> others) {
    Map<List<String>, CoverageRow> sum = new LinkedHashMap<>();
    some.forEach(row -> sum.put(row.part(), row));
    others.forEach(row -> sum.merge(row.part(), row, CoverageRow::plus));
    return sum.values();
  }

  private List<String> part() {
    return List.of(kind, name);
  }

  private CoverageRow plus(CoverageRow other) {
    return new CoverageRow(
        kind, name, pointer, valid + other.valid, violated + other.violated, reason, teams);
  }
}
