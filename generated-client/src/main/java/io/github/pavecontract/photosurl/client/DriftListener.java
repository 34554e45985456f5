package io.github.pavecontract.photosurl.client;

/** Hears of what is new in the answers of the API, long before it breaks anything. */
@FunctionalInterface
public interface DriftListener {
  /**
   * Takes note of something that the contract does not know. It is called on a thread of its own, and told of each kind
   * once an hour at most; what it throws is dropped.
   *
   * @param drift what and where
   */
  void onDrift(Drift drift);

  /**
   * Hears nothing, so that nothing is looked for.
   *
   * @return a listener in the place of the one that writes to {@link System.Logger}
   */
  static DriftListener none() {
    return DriftWatch.NOBODY;
  }
}
