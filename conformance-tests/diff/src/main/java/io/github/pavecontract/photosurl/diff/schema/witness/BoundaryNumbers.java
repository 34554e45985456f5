package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers at and beside the bounds of schemas. */
public final class BoundaryNumbers {
  private static final List<BigDecimal> BESIDE = List.of(
      BigDecimal.ZERO,
      BigDecimal.ONE,
      BigDecimal.ONE.negate(),
      new BigDecimal("0.5"),
      new BigDecimal("-0.5"));
  private static final List<BigDecimal> USUAL = List.of(
      BigDecimal.ZERO,
      BigDecimal.ONE,
      BigDecimal.ONE.negate(),
      new BigDecimal("0.5"),
      new BigDecimal("2147483648"),
      new BigDecimal("-2147483649"),
      new BigDecimal("9223372036854775808"),
      new BigDecimal("1E39"));

  private BoundaryNumbers() {}

  static Collection<JsonNode> around(Part narrow, Collection<Part> parts) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    USUAL.forEach(numbers::add);
    for (Part part : parts) {
      for (BigDecimal bound : bounds(part)) {
        BESIDE.forEach(step -> numbers.add(bound.add(step)));
        Part.union(part.multiples(), narrow.multiples()).forEach(step -> {
          BigDecimal below = bound.divide(step, 0, RoundingMode.FLOOR).multiply(step);
          numbers.addAll(List.of(below, below.add(step), below.subtract(step)));
        });
      }
      part.multiples().forEach(step -> {
        numbers.add(step);
        numbers.add(step.add(step));
        numbers.add(step.add(step).add(step));
        numbers.add(step.divide(BigDecimal.valueOf(2)));
        numbers.add(step.negate());
      });
    }
    List<BigDecimal> steps = List.copyOf(narrow.multiples());
    return numbers.stream()
        .filter(n -> narrow.range().contains(n)
            && steps.stream().allMatch(m -> n.remainder(m).signum() == 0))
        .map(CanonicalJson::number)
        .distinct()
        .toList();
  }

  private static Set<BigDecimal> bounds(Part part) {
    Set<BigDecimal> bounds = new LinkedHashSet<>();
    BigDecimal low = part.range().low();
    BigDecimal high = part.range().high();
    if (low != null) {
      bounds.add(low);
    }
    if (high != null) {
      bounds.add(high);
    }
    if (part.values() != null) {
      part.values().forEach(value -> bounds.add(value.decimalValue()));
    }
    return bounds;
  }

  /** Sizes at and beside the bounds, none of them larger than the limit. */
  static Set<Long> sizes(Collection<Part> parts, long limit) {
    Set<Long> sizes = new TreeSet<>(List.of(0L, 1L, 2L));
    for (Part part : parts) {
      for (long bound : new long[] {part.size().min(), part.size().max()}) {
        if (bound < Long.MAX_VALUE) {
          sizes.addAll(List.of(Math.max(0, bound - 1), bound, bound + 1));
        }
      }
    }
    sizes.removeIf(size -> size > limit);
    return sizes;
  }
}
