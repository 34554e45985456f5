package io.github.pavecontract.photosurl.document;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of the nodes of a file, by JSON pointer. Thread-safe. */
final class NodeLines {
  private final Supplier<Map<String, Integer>> source;
  private @Nullable Map<String, Integer> read;

  private NodeLines(Supplier<Map<String, Integer>> source) {
    this.source = source;
  }

  static NodeLines of(Map<String, Integer> lines) {
    Map<String, Integer> copy = Map.copyOf(lines);
    return new NodeLines(() -> copy);
  }

  /** Reads them when the first is asked for, and only once. */
  static NodeLines later(Supplier<Map<String, Integer>> source) {
    return new NodeLines(source);
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
