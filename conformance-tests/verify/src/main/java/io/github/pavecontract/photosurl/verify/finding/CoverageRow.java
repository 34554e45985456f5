package io.github.pavecontract.photosurl.verify.finding;

import java.util.List;

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
    int valid,
    int violated,
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
}
