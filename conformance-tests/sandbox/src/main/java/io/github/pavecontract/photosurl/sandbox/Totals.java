package io.github.pavecontract.photosurl.sandbox;

/**
 * What all requests since the last reset come to.
 *
 * @param requests how many requests the operation received
 * @param submitted how many photos they submitted
 * @param refused how many photos were refused
 */
public record Totals(long requests, long submitted, long refused) {
  static final Totals NONE = new Totals(0, 0, 0);

  Totals plus(Received received) {
    return new Totals(requests + 1, submitted + received.submitted(), refused + received.refused());
  }
}
