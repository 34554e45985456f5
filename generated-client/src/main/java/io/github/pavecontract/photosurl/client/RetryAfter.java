package io.github.pavecontract.photosurl.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private RetryAfter() {}

  /** How long to wait from now on, zero for a date in the past; empty if the header is missing or says something else. */
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(text.length() > 9 ? FOREVER : Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
