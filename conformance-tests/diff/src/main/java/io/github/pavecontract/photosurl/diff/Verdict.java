package io.github.pavecontract.photosurl.diff;

import java.util.Locale;

/** What a change does to those who rely on the contract, the least of it first. */
public enum Verdict {
  /** Nothing. */
  NONE,
  /** It adds something; what worked still works. */
  NON_BREAKING,
  /** What worked may fail. */
  BREAKING;

  /**
   * Returns the verdict as reports write it.
   *
   * @return {@code none}, {@code non-breaking} or {@code breaking}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the graver of two.
   *
   * @param other another verdict
   * @return the one that breaks more
   */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  static Verdict breaksIf(boolean breaking) {
    return breaking ? BREAKING : NON_BREAKING;
  }
}
