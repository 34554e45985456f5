package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.verify.wire.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as the generated client writes it, and what the row of a probe makes of that. The connection
 * is closed behind its answer, so that nothing behind the answer goes unnoticed.
 */
final class Draft {
  private static final int DEEP = 1000;

  private final String apiKeyHeader;
  private final String apiKey;
  private final String segment;
  private final JsonNode submission;
  private final List<Header> headers = new ArrayList<>();
  private String method;
  private String target;
  private ByteString body;
  private boolean chunked;
  private boolean reused;
  private boolean bodyless;

  /**
   * Drafts a request.
   *
   * @param baseUrl where the API is, with a slash at the end
   * @param method the HTTP method
   * @param path the path of the operation in a session, percent-encoded
   * @param sessionKey the key of that session
   * @param apiKeyHeader the name of the header that carries the API key
   * @param apiKey the API key, or null to send none
   * @param submission the photos
   */
  Draft(
      URI baseUrl,
      String method,
      String path,
      String sessionKey,
      String apiKeyHeader,
      @Nullable String apiKey,
      JsonNode submission) {
    this.apiKeyHeader = apiKeyHeader;
    this.apiKey = apiKey == null ? "" : apiKey;
    this.segment = URLEncoder.encode(sessionKey, StandardCharsets.UTF_8).replace("+", "%20");
    this.submission = submission;
    this.method = method;
    this.target = baseUrl.getRawPath() + path.substring(1);
    this.body = ByteString.encodeUtf8(submission.toString());
    headers.add(new Header("User-Agent", "photos-url"));
    headers.add(new Header("Content-Type", "application/json; charset=UTF-8"));
    headers.add(new Header("Host", baseUrl.getRawAuthority()));
    headers.add(new Header("Connection", "close"));
    headers.add(new Header("Accept-Encoding", "gzip"));
    if (apiKey != null) {
      headers.add(new Header(apiKeyHeader, apiKey));
    }
  }

  void body(byte[] bytes) {
    body = ByteString.of(bytes);
  }

  void withoutBody() {
    body = ByteString.EMPTY;
    bodyless = true;
    headers.removeIf(header -> header.name().equals("Content-Type"));
  }

  /** Changes what a row says; its session segment takes the place of the key in the path. */
  void change(JsonNode row) {
    method = row.path("method").asText(method);
    if (row.has("session")) {
      target =
          target.replace("/" + segment + "/", "/" + filled(row.path("session").asText()) + "/");
    }
    if (row.has("query")) {
      target += "?" + filled(row.path("query").asText());
    }
    row.path("headers").properties().forEach(field -> header(field.getKey(), field.getValue()));
    if (row.has("body")) {
      body = ByteString.encodeUtf8(filled(row.path("body").asText()));
    }
    if (row.has("hex")) {
      body = ByteString.decodeHex(row.path("hex").asText());
    }
    switch (row.path("json").asText()) {
      case "pretty" ->
        body = ByteString.encodeUtf8("\r\n\t " + submission.toPrettyString() + " \n");
      case "escaped" -> body = ByteString.encodeUtf8(escaped(submission.toString()));
      case "reversed" -> body = ByteString.encodeUtf8(reversed(submission).toString());
      default -> {}
    }
    chunked = row.path("framing").asText().equals("chunked");
    reused = row.path("connection").asText().equals("reused");
  }

  private void header(String name, JsonNode value) {
    String filled = filled(name);
    headers.removeIf(header -> header.name().equalsIgnoreCase(filled));
    if (!value.isNull()) {
      headers.add(new Header(filled, filled(value.asText())));
    }
  }

  private String filled(String text) {
    JsonNode photo = submission.at("/photos/0");
    return text.replace("{header}", apiKeyHeader)
        .replace("{header:lower}", apiKeyHeader.toLowerCase(Locale.ROOT))
        .replace("{header:upper}", apiKeyHeader.toUpperCase(Locale.ROOT))
        .replace("{key}", apiKey)
        .replace("{session}", segment)
        .replace("{photos}", submission.path("photos").toString())
        .replace("{label}", photo.path("photo_label").asText())
        .replace("{url}", photo.path("url").asText())
        .replace("{nested}", "[".repeat(DEEP) + "]".repeat(DEEP));
  }

  /** Every letter of the values as an escape, and slashes as JSON also allows. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '/') {
        escaped.append("\\/");
      } else if (Character.isUpperCase(c)) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private JsonNode firstPhoto() {
    ObjectNode first = submission.deepCopy();
    first.putArray("photos").add(submission.at("/photos/0"));
    return first;
  }

  private static JsonNode reversed(JsonNode node) {
    if (node.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(reversed(item)));
      return copy;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> names.add(0, name));
    if (names.isEmpty()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> copy.set(name, reversed(node.get(name))));
    return copy;
  }

  /** Whether the API key is where it belongs. */
  boolean hasKey() {
    return Header.first(headers, apiKeyHeader).filter(value -> !value.isBlank()).isPresent();
  }

  /** Whether the API key is anywhere at all in its head. */
  boolean namesKey() {
    return !apiKey.isEmpty()
        && (target.contains(apiKey)
            || headers.stream().anyMatch(header -> header.value().contains(apiKey)));
  }

  /** Whether an earlier request of the same form goes over the same connection. */
  boolean isReused() {
    return reused;
  }

  /** The labels of the photos that its body carries, however a server reads it. */
  Set<String> labels() {
    return SentLabels.in(body);
  }

  /**
   * The request; the connection stays open behind it unless it is the last one. One that is not has
   * only the first photo, so that its answer does not pass for that of the last.
   */
  WireRequest request(boolean last) {
    List<Header> all = new ArrayList<>(headers);
    if (!last) {
      all.removeIf(header -> header.name().equals("Connection"));
    }
    ByteString sent = last ? body : ByteString.encodeUtf8(firstPhoto().toString());
    if (!bodyless) {
      all.add(
          chunked
              ? new Header("Transfer-Encoding", "chunked")
              : new Header("Content-Length", String.valueOf(sent.size())));
    }
    return new WireRequest(method, target, all, sent, chunked);
  }
}
