package io.github.pavecontract.photosurl.document;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of the nodes of a file, by JSON pointer. Thread-safe. */
final class Lines {
  private final Supplier<Map<String, Integer>> source;
  private @Nullable Map<String, Integer> read;

  private Lines(Supplier<Map<String, Integer>> source) {
    this.source = source;
  }

  static Lines of(Map<String, Integer> lines) {
    Map<String, Integer> copy = Map.copyOf(lines);
    return new Lines(() -> copy);
  }

  /** Reads them when the first is asked for, and only once. */
  static Lines later(Supplier<Map<String, Integer>> source) {
    return new Lines(source);
  }

  /** The line, counted from 1; null for what the file does not hold. */
  @Nullable
  Integer of(String pointer) {
    return all().get(pointer);
  }

  synchronized Map<String, Integer> all() {
    if (read == null) {
      read = source.get();
    }
    return read;
  }
}
