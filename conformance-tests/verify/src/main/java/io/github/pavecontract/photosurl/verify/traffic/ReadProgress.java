package io.github.pavecontract.photosurl.verify.traffic;

/** Is told how far a file is read, by the thread that reads it. */
@FunctionalInterface
public interface ReadProgress {
  /** Tells nobody. */
  ReadProgress UNTOLD = (bytes, all) -> {};

  /**
   * Takes note of one entry more.
   *
   * @param bytes where the entry ends
   * @param all how long the file is
   */
  void read(long bytes, long all);
}
