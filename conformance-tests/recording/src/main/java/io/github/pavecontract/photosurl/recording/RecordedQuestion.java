package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.JsonDifference;
import io.github.pavecontract.photosurl.exchange.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, apart from which session and which API key: these stand as themselves in a
 * client's request and as pseudonyms in a recorded one.
 *
 * @param method its HTTP method
 * @param target the rest of path and query
 * @param apiKey its API key; null if it has none
 * @param sessionKey its session key
 * @param body its body, in which both keys are replaced; canonical if it is JSON
 */
record RecordedQuestion(
    String method, String target, @Nullable String apiKey, String sessionKey, String body) {
  /** Stands for any secret: that of a client is another one than that which was recorded. */
  static final String SECRET = "{secret}";

  private static final ObjectMapper CANONICAL =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** The question of a request; empty if the request is none of the operation. */
  static Optional<RecordedQuestion> of(
      Request request, SessionKeys sessionKeys, String apiKeyHeader) {
    return sessionKeys.withoutSession(request.url()).map(target -> {
      String apiKey =
          Header.first(request.headers(), apiKeyHeader).map(String::strip).orElse(null);
      String sessionKey = sessionKeys.in(request.url()).orElse("");
      String body = request.body().utf8();
      body = apiKey == null || apiKey.isEmpty() ? body : body.replace(apiKey, "{api_key}");
      body = sessionKey.isEmpty() ? body : body.replace(sessionKey, "{session_key}");
      return new RecordedQuestion(
          request.method(),
          Pseudonyms.replaceSecrets(target, SECRET),
          apiKey,
          sessionKey,
          canonical(Pseudonyms.replaceSecrets(body, SECRET)));
    });
  }

  private static String canonical(String body) {
    try {
      JsonNode json = CANONICAL.readTree(body);
      return CANONICAL.writeValueAsString(CANONICAL.treeToValue(json, Object.class));
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  /** Equal for questions that differ in their keys only. */
  String shape() {
    return String.join("\n", method, target, keyState(), body);
  }

  private String keyState() {
    return apiKey == null ? "no API key" : apiKey.isEmpty() ? "an empty API key" : "an API key";
  }

  /** How much two questions have in common. */
  int likeness(RecordedQuestion other) {
    return (method.equals(other.method) ? 8 : 0)
        + (target.equals(other.target) ? 4 : 0)
        + (body.equals(other.body) ? 2 : 0)
        + (keyState().equals(other.keyState()) ? 1 : 0);
  }

  /** What is different in another question, in words. */
  String differenceTo(RecordedQuestion other) {
    if (!method.equals(other.method)) {
      return "the method is " + other.method + ", and " + method + " was recorded";
    }
    if (!target.equals(other.target)) {
      return "the address is " + other.target + ", and " + target + " was recorded";
    }
    if (!keyState().equals(other.keyState())) {
      return "it has " + other.keyState() + ", and one with " + keyState() + " was recorded";
    }
    return body.equals(other.body)
        ? "it was recorded for another session or API key"
        : "the body differs " + bodyDifference(other);
  }

  private String bodyDifference(RecordedQuestion other) {
    try {
      return JsonDifference.between(CANONICAL.readTree(body), CANONICAL.readTree(other.body))
          .map(difference -> "at " + difference)
          .orElse("in its form");
    } catch (JsonProcessingException e) {
      return "and is no JSON on one side";
    }
  }
}
