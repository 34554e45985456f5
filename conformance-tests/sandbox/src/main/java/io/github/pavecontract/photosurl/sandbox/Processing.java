package io.github.pavecontract.photosurl.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a submitted photo counts as processed, so that its refusals say so.
 *
 * @param afterRefusals how often it is refused as still under processing first; {@link #NEVER} for
 *     any number
 * @param after how long after its submission, if that comes earlier
 */
public record Processing(int afterRefusals, Duration after) {
  /** So often that it never happens by itself. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final Duration FOREVER = Duration.ofDays(36_500);
  private static final Pattern FORM =
      Pattern.compile("refusals:([0-9]{1,6})|after:([^:]+)|(on-demand)");

  /**
   * Counts refusals: the photo is still under processing for the first ones, and processed for all
   * that follow.
   *
   * @param refusals 0 to 100
   * @return the rule
   */
  public static Processing afterRefusals(int refusals) {
    if (refusals < 0 || refusals > 100) {
      throw new IllegalArgumentException("refusals: is not between 0 and 100");
    }
    return new Processing(refusals, FOREVER);
  }

  /**
   * Takes time.
   *
   * @param duration the time from submission to the end of processing
   * @return the rule
   */
  public static Processing after(Duration duration) {
    return new Processing(NEVER, duration);
  }

  /**
   * Waits until {@link Sandbox#process(String)} is called.
   *
   * @return the rule
   */
  public static Processing onDemand() {
    return new Processing(NEVER, FOREVER);
  }

  /**
   * Reads a rule.
   *
   * @param text {@code refusals:N}, {@code after:DURATION} or {@code on-demand}
   * @return the rule
   * @throws IllegalArgumentException if it is none of these
   */
  public static Processing parse(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "`" + text
              + "` is no rule of processing. Use refusals:N, after:DURATION such as after:5s, or on-demand.");
    }
    if (form.group(1) != null) {
      return afterRefusals(Integer.parseInt(form.group(1)));
    }
    return form.group(2) != null ? after(Durations.parse(form.group(2))) : onDemand();
  }

  boolean isDone(int refusals, Instant submittedAt, Instant now) {
    return refusals >= afterRefusals || !now.isBefore(submittedAt.plus(after));
  }
}
