package io.github.pavecontract.photosurl.document;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version without a suffix.
 *
 * @param major grows when something breaks
 * @param minor grows when something is added
 * @param patch grows otherwise
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Pattern FORM =
      Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");

  /** Which part of a version grows, the least first. */
  public enum Bump {
    /** None. */
    NONE,
    /** The patch. */
    PATCH,
    /** The minor version. */
    MINOR,
    /** The major version. */
    MAJOR;

    /**
     * Returns it as messages and reports have it.
     *
     * @return its name in small letters
     */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a version.
   *
   * @param text a text such as {@code 1.2.3}
   * @return the version; empty if the text is of another form
   */
  public static Optional<Version> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Version(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  /**
   * Returns the least version that carries a bump.
   *
   * @param bump what must grow
   * @return the version after this one
   */
  public Version after(Bump bump) {
    return switch (bump) {
      case NONE -> this;
      case PATCH -> new Version(major, minor, patch + 1);
      case MINOR -> new Version(major, minor + 1, 0);
      case MAJOR -> new Version(major + 1, 0, 0);
    };
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
