package io.github.pavecontract.photosurl.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that goes wrong between a client and the API.
 *
 * @param kind what goes wrong
 * @param pause how long, for the kinds that take or name a time
 * @param times how often; {@link #ALWAYS} for every request
 */
public record Fault(Kind kind, Duration pause, int times) {
  /** So often that it never ends. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]+)(?::([0-9a-z]+))?(?:\\*([1-9][0-9]{0,5}))?");

  /** What can go wrong. */
  public enum Kind {
    /** The answer comes late, by the pause. */
    DELAY("delay", true, Duration.ofSeconds(2), "The answer comes late."),
    /** The connection is closed before the request is processed. */
    DROP("drop", false, Duration.ZERO, "The connection is closed before the request is processed."),
    /** The request is processed, and the connection closed without an answer. */
    LOST("lost", true, Duration.ZERO, "The connection is closed without an answer."),
    /** The request is processed, and the connection closed in the middle of the answer's body. */
    TRUNCATE(
        "truncate",
        true,
        Duration.ZERO,
        "The connection is closed in the middle of the answer's body."),
    /** The request is processed, and the answer has a body that is no JSON. */
    MALFORMED("malformed", true, Duration.ZERO, "The answer's body is no JSON."),
    /** An HTML page of status 502, as a gateway sends it; the request is not processed. */
    BAD_GATEWAY("502", false, Duration.ZERO, "A gateway answers with an HTML page."),
    /** Status 429 with Retry-After, in whole seconds of the pause; the request is not processed. */
    TOO_MANY_REQUESTS(
        "429", false, Duration.ofSeconds(1), "Too many requests, with Retry-After in seconds."),
    /** Status 503 with Retry-After, in whole seconds of the pause; the request is not processed. */
    UNAVAILABLE("503", false, Duration.ofSeconds(1), "Unavailable, with Retry-After in seconds."),
    /** The request is processed, and the answer's body comes byte by byte, a pause after each. */
    TRICKLE("trickle", true, Duration.ofMillis(100), "The answer's body comes byte by byte.");

    private final String name;
    private final boolean processed;
    private final Duration defaultPause;
    private final String summary;

    Kind(String name, boolean processed, Duration defaultPause, String summary) {
      this.name = name;
      this.processed = processed;
      this.defaultPause = defaultPause;
      this.summary = summary;
    }

    /**
     * Tells whether the request reaches the API.
     *
     * @return whether photos are submitted all the same
     */
    public boolean isProcessed() {
      return processed;
    }

    String summary() {
      return summary;
    }

    private boolean takesPause() {
      return !defaultPause.isZero();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Checks the number of times. */
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("times: is less than 1");
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("pause: is negative");
    }
  }

  /**
   * Makes a fault of every request.
   *
   * @param kind what goes wrong
   * @return the fault with the pause that is usual for its kind
   */
  public static Fault of(Kind kind) {
    return new Fault(kind, kind.defaultPause, ALWAYS);
  }

  /**
   * Makes a fault that ends.
   *
   * @param number how many requests it hits
   * @return a copy
   */
  public Fault times(int number) {
    return new Fault(kind, pause, number);
  }

  /**
   * Makes a fault that takes another time.
   *
   * @param duration how long
   * @return a copy
   */
  public Fault pause(Duration duration) {
    return new Fault(kind, duration, times);
  }

  /**
   * Reads a fault.
   *
   * @param text {@code NAME[:DURATION][*TIMES]}, such as {@code drop}, {@code delay:500ms} or {@code
   *     503:2s*1}
   * @return the fault
   * @throws IllegalArgumentException if it is none; the message lists all names
   */
  public static Fault parse(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw unknown(text);
    }
    Kind kind = Arrays.stream(Kind.values())
        .filter(k -> k.name.equals(form.group(1)))
        .findFirst()
        .orElseThrow(() -> unknown(text));
    Fault fault = of(kind);
    if (form.group(2) != null) {
      if (!kind.takesPause()) {
        throw new IllegalArgumentException(
            "`" + text + "`: " + kind + " takes no duration. Write " + kind + " alone.");
      }
      fault = fault.pause(Durations.parse(form.group(2)));
    }
    return form.group(3) == null ? fault : fault.times(Integer.parseInt(form.group(3)));
  }

  private static IllegalArgumentException unknown(String text) {
    String names =
        Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining(", "));
    return new IllegalArgumentException("`" + text
        + "` is no fault. Write NAME[:DURATION][*TIMES], such as delay:500ms or 503:2s*1. Names: "
        + names + ".");
  }

  @Override
  public String toString() {
    return kind
        + (kind.takesPause() ? ":" + Durations.text(pause) : "")
        + (times == ALWAYS ? "" : "*" + times);
  }
}
