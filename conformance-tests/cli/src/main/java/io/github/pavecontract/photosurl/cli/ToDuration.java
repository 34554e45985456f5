package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.sandbox.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations such as 500ms and 5s. */
final class ToDuration implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      Duration duration = Durations.parse(text);
      if (duration.isZero()) {
        throw new TypeConversionException("`" + text + "` leaves no time. Give more than 0.");
      }
      return duration;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
