package io.github.pavecontract.photosurl.diff;

/** Is told how far a comparison is. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress UNTOLD = (done, all) -> {};

  /**
   * Takes note of one message more.
   *
   * @param done how many messages are compared
   * @param all how many there are
   */
  void compared(int done, int all);
}
