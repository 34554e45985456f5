package io.github.pavecontract.photosurl.recording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What answered when a recording was made. */
public enum Origin {
  /** The API itself. */
  LIVE,
  /** A sandbox of this project. */
  SANDBOX,
  /** Nothing: the vendor's documented samples were written down. */
  DOCUMENTED;

  /**
   * Finds an origin by its name.
   *
   * @param name a name, in any case
   * @return the origin, or empty if there is none of this name
   */
  public static Optional<Origin> named(String name) {
    return Arrays.stream(values()).filter(o -> o.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
