package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a schema comes to once its references are followed. A few lines that refer to each other
 * twice each come to more than any validator, generator or reader can work through, without any circle.
 */
public final class FanOut {
  /** Ten times as many as the largest public contracts have. */
  private static final long MOST = 100_000;

  private static final long OPEN = -1;

  private final Document document;
  private final Map<String, Long> sizes = new HashMap<>();
  private @Nullable String tooLarge;

  private FanOut(Document document) {
    this.document = document;
  }

  /**
   * Finds a schema that comes to too much.
   *
   * @param document an OpenAPI document
   * @return what is wrong with the first one; empty if nothing is
   */
  public static Optional<Problem> in(Document document) {
    FanOut fanOut = new FanOut(document);
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> fanOut.size(Pointers.child("/components/schemas", name)));
    return Optional.ofNullable(fanOut.tooLarge)
        .map(pointer -> document.problem(
            pointer,
            "The schema comes to more than " + MOST + " places once its references are followed.",
            "Let it refer to each schema once, where its meaning allows that."));
  }

  /** How many values there are at a place and below it; circles are followed once. */
  private long size(String pointer) {
    Long known = sizes.get(pointer);
    if (known != null) {
      return Math.max(0, known);
    }
    sizes.put(pointer, OPEN);
    long size = size(document.root().at(pointer), pointer);
    sizes.put(pointer, size);
    if (size > MOST && tooLarge == null) {
      tooLarge = pointer;
    }
    return size;
  }

  private long size(JsonNode node, String pointer) {
    JsonNode reference = node.path("$ref");
    if (reference.isTextual() && reference.asText().startsWith("#/")) {
      String target = document.canonical(reference.asText().substring(1));
      return target.isEmpty() || target.equals(pointer) ? 1 : size(target);
    }
    long size = 1;
    for (JsonNode child : node) {
      size = Math.min(2 * MOST, size + size(child, pointer));
    }
    return size;
  }
}
