package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.schema.Flow;
import java.util.Locale;

/** Which messages a change is about. */
public enum Direction {
  /** Messages to the server. */
  REQUEST,
  /** Messages to the client. */
  RESPONSE,
  /** A schema that stands in both. */
  BOTH,
  /** No message. */
  NONE;

  static Direction of(Flow flow) {
    return flow == Flow.REQUEST ? REQUEST : RESPONSE;
  }

  Direction and(Direction other) {
    return this == NONE ? other : other == NONE || other == this ? this : BOTH;
  }

  /**
   * Returns the direction as reports write it.
   *
   * @return its name in small letters
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
