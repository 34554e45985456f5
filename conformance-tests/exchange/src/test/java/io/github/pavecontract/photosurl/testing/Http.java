package io.github.pavecontract.photosurl.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests as any HTTP client sends them, without the generated one in between. */
public final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Http() {}

  /** Status and body of an answer. */
  public record Reply(int status, String text) {
    public JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        throw new AssertionError("The answer is no JSON: " + text, e);
      }
    }

    public String message() {
      return json().path("message").asText();
    }
  }

  public static Reply submit(URI baseUrl, String sessionKey, String body) {
    return submit(baseUrl, sessionKey, Optional.of("sandbox-key"), body);
  }

  public static Reply submit(URI baseUrl, String sessionKey, Optional<String> apiKey, String body) {
    String path = "v1/hotspots/"
        + URLEncoder.encode(sessionKey, StandardCharsets.UTF_8).replace("+", "%20") + "/photos-url";
    HttpRequest.Builder request = HttpRequest.newBuilder(baseUrl.resolve(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
    apiKey.ifPresent(key -> request.header("API-Key", key));
    return send(request.build());
  }

  public static Reply send(String method, URI uri) {
    return send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build());
  }

  private static Reply send(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new AssertionError("There was no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A body with a photo for each label. */
  public static String photos(String... labels) {
    return Arrays.stream(labels)
        .map(label ->
            "{\"photo_label\":\"" + label + "\",\"url\":\"https://example.com/" + label + ".jpg\"}")
        .collect(Collectors.joining(",", "{\"photos\":[", "]}"));
  }
}
