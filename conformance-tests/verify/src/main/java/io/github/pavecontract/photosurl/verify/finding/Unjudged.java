package io.github.pavecontract.photosurl.verify.finding;

/**
 * Why a run cannot be judged.
 *
 * @param reason a clause without a full stop
 * @param everything whether nothing at all can be said; else only that it is not the whole
 */
public record Unjudged(String reason, boolean everything) {
  /**
   * Nothing can be said.
   *
   * @param reason a clause without a full stop
   * @return the reason
   */
  public static Unjudged nothing(String reason) {
    return new Unjudged(reason, true);
  }

  /**
   * What was seen was judged, and it was not all.
   *
   * @param reason a clause without a full stop
   * @return the reason
   */
  public static Unjudged partly(String reason) {
    return new Unjudged(reason, false);
  }
}
