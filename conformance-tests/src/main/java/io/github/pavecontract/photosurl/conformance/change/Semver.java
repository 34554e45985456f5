package io.github.pavecontract.photosurl.conformance.change;

import java.util.Locale;

/** Which part of the version must grow, the least first. */
public enum Semver {
  /** Nothing changed. */
  NONE,
  /** Texts, examples, another way of writing the same. */
  PATCH,
  /** Something was added. */
  MINOR,
  /** Something breaks. */
  MAJOR;

  /**
   * Returns the bump as reports write it.
   *
   * @return its name in small letters
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
