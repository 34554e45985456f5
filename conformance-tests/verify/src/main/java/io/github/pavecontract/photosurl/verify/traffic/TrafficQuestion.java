package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange of the operation asked.
 *
 * @param exchange the exchange
 * @param sessionKey the key of the session, as the path has it
 * @param apiKey the API key; empty if there is none
 * @param body the JSON of the request, or null if it is none
 * @param faults what the schema of the contract refuses in it
 */
record TrafficQuestion(
    Exchange exchange,
    String sessionKey,
    String apiKey,
    @Nullable JsonNode body,
    List<SchemaError> faults) {
  /** Two accounts can have sessions of the same key. */
  static String session(String apiKey, String sessionKey) {
    return apiKey + " " + sessionKey;
  }

  static Optional<String> apiKey(Request request, String header) {
    return Header.first(request.headers(), header).filter(key -> !key.isBlank());
  }

  static @Nullable JsonNode body(Request request) {
    return StrictJson.readOrNull(request.body().asByteBuffer());
  }

  String session() {
    return session(apiKey, sessionKey);
  }

  Instant startedAt() {
    return exchange.startedAt();
  }

  boolean hasApiKey() {
    return !apiKey.isEmpty();
  }
}
