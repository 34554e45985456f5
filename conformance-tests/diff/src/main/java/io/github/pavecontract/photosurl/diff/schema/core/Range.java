package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers between two bounds, each of which may be missing. */
public record Range(
    @Nullable BigDecimal low, boolean lowIsOut, @Nullable BigDecimal high, boolean highIsOut) {
  public static final Range ALL = new Range(null, false, null, false);

  public static Range of(JsonNode schema) {
    Range range = ALL;
    if (schema.path("minimum").isNumber()) {
      range = range.and(new Range(plain(schema.path("minimum")), false, null, false));
    }
    if (schema.path("exclusiveMinimum").isNumber()) {
      range = range.and(new Range(plain(schema.path("exclusiveMinimum")), true, null, false));
    }
    if (schema.path("maximum").isNumber()) {
      range = range.and(new Range(null, false, plain(schema.path("maximum")), false));
    }
    if (schema.path("exclusiveMaximum").isNumber()) {
      range = range.and(new Range(null, false, plain(schema.path("exclusiveMaximum")), true));
    }
    return range;
  }

  /** 1.0 and 1 are the same bound. */
  private static BigDecimal plain(JsonNode number) {
    return number.decimalValue().stripTrailingZeros();
  }

  public Range and(Range other) {
    boolean lower = other.low != null
        && (low == null
            || other.low.compareTo(low) > 0
            || (other.low.compareTo(low) == 0 && other.lowIsOut));
    boolean higher = other.high != null
        && (high == null
            || other.high.compareTo(high) < 0
            || (other.high.compareTo(high) == 0 && other.highIsOut));
    return new Range(
        lower ? other.low : low,
        lower ? other.lowIsOut : lowIsOut,
        higher ? other.high : high,
        higher ? other.highIsOut : highIsOut);
  }

  /** The same integers, with bounds that are integers themselves. */
  public Range ofIntegers() {
    BigDecimal from = low == null
        ? null
        : lowIsOut
            ? low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
            : low.setScale(0, RoundingMode.CEILING);
    BigDecimal to = high == null
        ? null
        : highIsOut
            ? high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)
            : high.setScale(0, RoundingMode.FLOOR);
    return new Range(
        from == null ? null : from.stripTrailingZeros(),
        false,
        to == null ? null : to.stripTrailingZeros(),
        false);
  }

  /** All numbers of both, if none lies between them. */
  public Optional<Range> joined(Range other, boolean integers) {
    Range gap = new Range(
        high == null || other.low == null ? null : high, !highIsOut, other.low, !other.lowIsOut);
    boolean meet =
        high == null || other.low == null || (integers ? gap.ofIntegers() : gap).isEmpty();
    return meet && startsBefore(other)
        ? Optional.of(
            endsBefore(other) ? new Range(low, lowIsOut, other.high, other.highIsOut) : this)
        : Optional.empty();
  }

  private boolean startsBefore(Range other) {
    return low == null
        || (other.low != null
            && (low.compareTo(other.low) < 0
                || (low.compareTo(other.low) == 0 && (!lowIsOut || other.lowIsOut))));
  }

  private boolean endsBefore(Range other) {
    return high != null
        && (other.high == null
            || high.compareTo(other.high) < 0
            || (high.compareTo(other.high) == 0 && highIsOut));
  }

  public boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowIsOut || highIsOut));
  }

  public boolean contains(BigDecimal number) {
    return and(new Range(number, false, number, false)).isEmpty() == false;
  }

  public boolean includes(Range narrow) {
    return and(narrow).equals(narrow) || narrow.isEmpty();
  }
}
