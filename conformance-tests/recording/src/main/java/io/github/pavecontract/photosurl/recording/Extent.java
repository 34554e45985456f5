package io.github.pavecontract.photosurl.recording;

/**
 * How much of a body is recorded.
 *
 * @param length how many bytes of it, if there are as many
 * @param comment why it is not all of it; empty if it is
 */
record Extent(int length, String comment) {
  static final Extent WHOLE = new Extent(Integer.MAX_VALUE, "");

  private static final Extent UNSEARCHABLE =
      new Extent(0, "left out: it could not be searched for secrets");

  /** The beginning of something longer. */
  static Extent cut(int kept, long length) {
    return new Extent(kept, "cut: the first " + kept + " of " + length + " bytes");
  }

  /** The beginning of something longer, of which nobody knows how long it is once it is decoded. */
  static Extent cut(int kept) {
    return new Extent(kept, "cut: the first " + kept + " bytes, decoded");
  }

  static Extent unsearchable() {
    return UNSEARCHABLE;
  }
}
