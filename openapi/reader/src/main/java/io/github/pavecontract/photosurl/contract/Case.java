package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named situation: a request in a provider state, with the response that the contract expects.
 *
 * @param name its name, also that of its examples
 * @param pointer the JSON pointer of its row in {@code x-cases}
 * @param summary one sentence
 * @param operation the operation that is called
 * @param state what must hold at the provider before the request
 * @param apiKey which API key the request carries
 * @param pathParameters the values of the path parameters, by name
 * @param request the JSON body, or null where the body is {@code rawBody} or there is none
 * @param rawBody a body that is no valid request, or null
 * @param status the expected status
 * @param response the expected body; missing where the response has none
 * @param sideEffect what the request changes
 */
public record Case(
    String name,
    String pointer,
    String summary,
    Operation operation,
    String state,
    ApiKeyUse apiKey,
    Map<String, String> pathParameters,
    @Nullable JsonNode request,
    @Nullable String rawBody,
    Status status,
    JsonNode response,
    SideEffect sideEffect) {
  private static final String SESSION_KEY = "session_key";

  /**
   * Returns the key of the session that the case asks for.
   *
   * @return the path parameter {@code session_key}; empty if the operation has none
   */
  public String sessionKey() {
    return pathParameters.getOrDefault(SESSION_KEY, "");
  }

  /**
   * Asks the same of another session.
   *
   * @param sessionKey its key
   * @return a copy with this path parameter
   */
  public Case inSession(String sessionKey) {
    Map<String, String> parameters = new LinkedHashMap<>(pathParameters);
    parameters.put(SESSION_KEY, sessionKey);
    return new Case(
        name,
        pointer,
        summary,
        operation,
        state,
        apiKey,
        parameters,
        request,
        rawBody,
        status,
        response,
        sideEffect);
  }

  /**
   * Returns the path with the values of its parameters.
   *
   * @return an absolute path, percent-encoded
   */
  public String path() {
    String path = operation.path();
    for (Map.Entry<String, String> parameter : pathParameters.entrySet()) {
      String value = URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
      path = path.replace("{" + parameter.getKey() + "}", value.replace("+", "%20"));
    }
    return path;
  }

  /**
   * Returns the body as it goes over the wire.
   *
   * @return UTF-8 bytes; none if the operation takes no body
   */
  public byte[] body() {
    String json = request == null ? "" : request.toString();
    return (rawBody != null ? rawBody : json).getBytes(StandardCharsets.UTF_8);
  }
}
