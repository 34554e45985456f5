package io.github.pavecontract.photosurl.sandbox;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as command lines write them. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @param text a whole number with a unit, such as {@code 500ms}, {@code 5s}, {@code 2m} or {@code 1h}
   * @return the duration
   * @throws IllegalArgumentException if it is none
   */
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("`" + text
          + "` is no duration. Write a number with a unit, such as 500ms, 5s, 2m or 1h.");
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /**
   * Writes a duration.
   *
   * @param duration whole milliseconds
   * @return the shortest text that {@link #parse} reads as this duration, in milliseconds or seconds
   */
  public static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
