package io.github.pavecontract.photosurl.conformance.check;

import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the API key of a request, or the pseudonym of one, in the response to it. */
final class Leaks {
  private Leaks() {}

  /** Where it stands, such as {@code the header X-Echo}; empty if it does not. */
  static Optional<String> of(String apiKeyHeader, Exchange exchange) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Header header : exchange.request().headers()) {
      if (header.name().equalsIgnoreCase(apiKeyHeader)) {
        keys.put(header.value(), "");
      }
    }
    Secrets secrets = Secrets.of(keys);
    for (Header header : exchange.response().headers()) {
      String line = header.name() + ": " + header.value();
      if (!secrets.replaceIn(line).equals(line)) {
        return Optional.of("the header " + secrets.replaceIn(header.name()));
      }
    }
    byte[] body = exchange.response().body().toByteArray();
    return secrets.replaceIn(body).length == body.length
        ? Optional.empty()
        : Optional.of("the body");
  }
}
