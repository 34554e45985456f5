package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** Reads an entry, also as other tools write it: what is optional may be missing, and more be there. */
final class HarEntryReader {
  private HarEntryReader() {}

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException if it is broken; the message holds the JSON pointer in the entry
   */
  static Recorded read(int index, JsonNode entry) {
    JsonNode request = object(entry, "/request");
    JsonNode response = object(entry, "/response");
    Exchange exchange = new Exchange(
        new Request(
            text(entry, "/request/method"),
            text(entry, "/request/url"),
            headers(request, "/request"),
            body(request.path("postData"), "/request/postData")),
        new Response(
            status(entry),
            headers(response, "/response"),
            body(response.path("content"), "/response/content")),
        startedAt(entry.path("startedDateTime").asText("")),
        HarEntry.duration(entry));
    return new Recorded(index, Optional.ofNullable(entry.path("_case").textValue()), exchange);
  }

  /** Whether an entry says that there was a body which it does not have. */
  static boolean lacksBody(JsonNode entry) {
    JsonNode request = entry.path("request");
    JsonNode content = entry.path("response").path("content");
    return (request.path("bodySize").asLong() > 0 && lacksText(request.path("postData")))
        || (content.path("size").asLong() > 0 && lacksText(content));
  }

  /** Forms have parameters in the place of a text. */
  private static boolean lacksText(JsonNode body) {
    return body.path("text").asText("").isEmpty() && body.path("params").isEmpty();
  }

  private static JsonNode object(JsonNode entry, String pointer) {
    JsonNode node = entry.at(pointer);
    if (!node.isObject()) {
      throw new IllegalArgumentException(pointer + " is no object");
    }
    return node;
  }

  private static String text(JsonNode entry, String pointer) {
    String text = entry.at(pointer).textValue();
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(pointer + " is no text");
    }
    return text;
  }

  /** Browsers write 0 where there was no response. */
  private static int status(JsonNode entry) {
    JsonNode status = entry.at("/response/status");
    if (!status.isIntegralNumber() || status.asInt() < 0 || status.asInt() > 999) {
      throw new IllegalArgumentException("/response/status is no HTTP status");
    }
    return status.asInt();
  }

  private static List<Header> headers(JsonNode message, String pointer) {
    List<Header> headers = new ArrayList<>();
    for (JsonNode header : message.path("headers")) {
      String name = header.path("name").textValue();
      if (name == null) {
        throw new IllegalArgumentException(
            pointer + "/headers/" + headers.size() + "/name is no text");
      }
      // HTTP/2 has pseudo-headers for method, path and status, which are no headers.
      if (!name.startsWith(":")) {
        headers.add(new Header(name, header.path("value").asText("")));
      }
    }
    return headers;
  }

  private static ByteString body(JsonNode place, String pointer) {
    try {
      return HarText.read(place);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(pointer + "/text is no Base64: " + e.getMessage(), e);
    }
  }

  private static Instant startedAt(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
