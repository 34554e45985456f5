package io.github.pavecontract.photosurl.recording;

/**
 * How much of a body is recorded.
 *
 * @param comment why it is not all of it; empty if it is
 */
record Extent(String comment) {
  static final Extent WHOLE = new Extent("");

  private static final Extent UNSEARCHABLE =
      new Extent("left out: it could not be searched for secrets");

  /** The beginning of something longer. */
  static Extent cut(int kept, long length) {
    return new Extent("cut: the first " + kept + " of " + length + " bytes");
  }

  static Extent unsearchable() {
    return UNSEARCHABLE;
  }
}
