package io.github.pavecontract.photosurl.diff.schema;

/** How a set of values that is marked open is read. */
public enum OpenSetReading {
  /** As it is marked: new values are tolerated. */
  OPEN,
  /** As if it were closed: only the values that it names. */
  CLOSED
}
