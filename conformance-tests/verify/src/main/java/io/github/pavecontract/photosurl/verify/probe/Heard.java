package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that was sent to a session, and what came back, as far as it says something of photos.
 *
 * @param apiKey the API key that was sent where it belongs; empty for none
 * @param sent the JSON that was sent, or null
 * @param labels the labels of the photos that were sent, however they were written
 * @param status the status of the answer; 0 without one
 * @param answer the JSON that came, or null
 * @param reading what the answer says of the photos
 */
record Heard(
    String apiKey,
    @Nullable JsonNode sent,
    Set<String> labels,
    int status,
    @Nullable JsonNode answer,
    Reading reading) {
  /** Copies the set. */
  Heard {
    labels = Set.copyOf(labels);
  }

  /** No answer, or one that is not the API's. */
  static Heard nothing(String apiKey, @Nullable JsonNode sent, Set<String> labels, int status) {
    return new Heard(apiKey, sent, labels, status, null, Reading.NOTHING);
  }

  /** Whether it is an error of the client, by which nothing was submitted, and nothing in it denies that. */
  boolean isRefusedByStatus() {
    return status / 100 == 4 && reading.claimed().isEmpty() && !hasResults();
  }

  boolean hasResults() {
    return answer != null && answer.path("data").isArray();
  }
}
