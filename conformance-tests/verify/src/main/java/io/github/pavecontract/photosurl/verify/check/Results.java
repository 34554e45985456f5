package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.report.Counted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results among others. */
final class Results {
  private Results() {}

  /** The results of a photo. */
  static List<JsonNode> of(String label, String url, JsonNode body) {
    return body.path("data")
        .valueStream()
        .filter(result -> result.path("photo_label").asText().equals(label)
            && result.path("url").asText().equals(url))
        .toList();
  }

  /** The first photo that has no result, or several, in words. */
  static Optional<String> oddity(@Nullable JsonNode request, JsonNode body) {
    if (request == null || !body.path("data").isArray()) {
      return Optional.empty();
    }
    for (JsonNode photo : request.path("photos")) {
      String label = photo.path("photo_label").asText();
      String url = photo.path("url").asText();
      long sent = request
          .path("photos")
          .valueStream()
          .filter(other -> other.path("photo_label").asText().equals(label)
              && other.path("url").asText().equals(url))
          .count();
      int found = of(label, url, body).size();
      if (found != sent) {
        return Optional.of((found == 0 ? "no result" : Counted.of(found, "result")) + " for "
            + label + " with " + url + " in " + Show.json(body.path("data")));
      }
    }
    return Optional.empty();
  }
}
