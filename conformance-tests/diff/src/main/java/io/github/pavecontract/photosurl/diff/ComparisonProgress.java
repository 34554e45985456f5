package io.github.pavecontract.photosurl.diff;

/** Is told how far a comparison is. */
@FunctionalInterface
public interface ComparisonProgress {
  /** Tells nobody. */
  ComparisonProgress UNTOLD = (done, all) -> {};

  /**
   * Takes note of one pair of schemas more.
   *
   * @param done how many pairs are compared
   * @param known how many were found up to now
   */
  void compared(int done, int known);
}
