package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every address that the URL of a server has by the values of its variables (OpenAPI, Server Variable Object). */
final class Addresses {
  /** A URL with more addresses is left as it is written. */
  private static final int MOST = 1_000;

  private Addresses() {}

  /** The addresses; a variable without a list of values stays in braces without its name. */
  static Set<String> of(JsonNode server) {
    Set<String> urls = new LinkedHashSet<>(List.of(server.path("url").asText()));
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      JsonNode values = variable.getValue().path("enum");
      Set<String> more = new LinkedHashSet<>();
      for (String url : urls) {
        if (values.isEmpty()) {
          more.add(url.replace("{" + variable.getKey() + "}", "{}"));
        } else {
          values.forEach(
              value -> more.add(url.replace("{" + variable.getKey() + "}", value.asText())));
        }
      }
      urls = more;
      if (urls.size() > MOST) {
        return Set.of();
      }
    }
    return urls;
  }
}
