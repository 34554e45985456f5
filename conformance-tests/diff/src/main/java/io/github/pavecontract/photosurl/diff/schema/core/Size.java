package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How long a string, how many elements or properties; both bounds belong to it. */
public record Size(long min, long max) {
  public static final Size ANY = new Size(0, Long.MAX_VALUE);

  public static Size of(JsonNode schema, String min, String max) {
    return new Size(
        Math.max(0, count(schema.path(min), 0)), count(schema.path(max), Long.MAX_VALUE));
  }

  /** A count; one that is larger than any long is as good as none, and not what is left of its bits. */
  public static long count(JsonNode node, long otherwise) {
    if (!node.isNumber() || node.canConvertToLong()) {
      return node.asLong(otherwise);
    }
    return node.decimalValue().signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  public Size and(Size other) {
    long from = Math.max(min, other.min);
    long to = Math.min(max, other.max);
    return new Size(from, to);
  }

  /** All sizes of both, if none lies between them. */
  public Optional<Size> joined(Size other) {
    boolean meet = min <= other.min && (max == Long.MAX_VALUE || other.min <= max + 1);
    return meet ? Optional.of(new Size(min, Math.max(max, other.max))) : Optional.empty();
  }

  public boolean isEmpty() {
    return min > max;
  }

  public boolean contains(long size) {
    return min <= size && size <= max;
  }

  public boolean includes(Size narrow) {
    return min <= narrow.min && narrow.max <= max;
  }
}
