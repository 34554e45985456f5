package io.github.pavecontract.photosurl.contract;

import java.util.regex.Pattern;

/**
 * A status as OpenAPI writes it: one status such as {@code 200}, or a range such as {@code 4XX}.
 *
 * @param text the status or range
 */
public record Status(String text) {
  private static final Pattern FORM = Pattern.compile("[1-5]([0-9]{2}|XX)");

  /** Checks the form. */
  public Status {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "`" + text + "` is neither an HTTP status nor a range such as 4XX");
    }
  }

  /**
   * Tells whether a response has this status.
   *
   * @param status an HTTP status
   * @return whether it is this status, or lies in this range
   */
  public boolean matches(int status) {
    return isRange() ? status / 100 == text.charAt(0) - '0' : status == first();
  }

  /**
   * Tells whether this is a range.
   *
   * @return whether any status of a class matches
   */
  public boolean isRange() {
    return text.endsWith("XX");
  }

  /**
   * Returns the status itself, or the first of the range.
   *
   * @return an HTTP status that matches
   */
  public int first() {
    return Integer.parseInt(text.replace('X', '0'));
  }
}
