package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an exchange as an entry of HAR 1.2, with all that the format requires. */
final class HarEntry {
  /** Says that a body of the entry is not all there. */
  static final String CUT = "_cut";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private HarEntry() {}

  static ObjectNode of(Entry recorded) {
    Exchange exchange = recorded.exchange();
    ObjectNode entry = MAPPER.createObjectNode();
    double milliseconds = exchange.duration().toNanos() / 1e6;
    entry.put("startedDateTime", exchange.startedAt().toString());
    entry.put("time", milliseconds);
    entry.set("request", request(exchange.request(), recorded.sent()));
    entry.set("response", response(exchange.response(), recorded.received()));
    entry.putObject("cache");
    ObjectNode timings = entry.putObject("timings");
    // Only the whole was measured; HAR counts what was not as 0 or -1.
    timings.put("send", 0).put("wait", milliseconds).put("receive", 0);
    recorded.caseName().ifPresent(name -> entry.put("_case", name));
    if (!recorded.isWhole()) {
      entry.put(CUT, true);
    }
    return entry;
  }

  static Duration duration(JsonNode entry) {
    return Duration.ofNanos(Math.max(0, Math.round(entry.path("time").asDouble() * 1e6)));
  }

  private static ObjectNode request(Request request, Extent extent) {
    WireLength length = WireLength.of(request.headers(), request.body());
    ObjectNode node = MAPPER.createObjectNode();
    node.put("method", request.method());
    node.put("url", request.url());
    node.put("httpVersion", "HTTP/1.1");
    node.set("cookies", cookies(request.headers(), "cookie"));
    node.set("headers", headers(length.headers()));
    node.set("queryString", queryString(request.url()));
    if (request.body().size() > 0 || !extent.equals(Extent.WHOLE)) {
      String mimeType = Header.first(request.headers(), "Content-Type").orElse("");
      ObjectNode data = node.putObject("postData");
      data.put("mimeType", mimeType);
      data.putArray("params");
      HarText.write(data, mimeType, request.body());
      comment(data, extent);
    }
    node.put("headersSize", -1);
    node.put("bodySize", length.onTheWire());
    return node;
  }

  private static ObjectNode response(Response response, Extent extent) {
    WireLength length = WireLength.of(response.headers(), response.body());
    ObjectNode node = MAPPER.createObjectNode();
    node.put("status", response.status());
    node.put("statusText", "");
    node.put("httpVersion", "HTTP/1.1");
    node.set("cookies", cookies(response.headers(), "set-cookie"));
    node.set("headers", headers(length.headers()));
    ObjectNode content = node.putObject("content");
    String mimeType = Header.first(response.headers(), "Content-Type").orElse("");
    content.put("size", response.body().size());
    content.put("compression", response.body().size() - length.onTheWire());
    content.put("mimeType", mimeType);
    if (response.body().size() > 0) {
      HarText.write(content, mimeType, response.body());
    }
    comment(content, extent);
    node.put("redirectURL", Header.first(response.headers(), "Location").orElse(""));
    node.put("headersSize", -1);
    node.put("bodySize", length.onTheWire());
    return node;
  }

  private static void comment(ObjectNode body, Extent extent) {
    if (!extent.equals(Extent.WHOLE)) {
      body.put("comment", extent.comment());
    }
  }

  private static ArrayNode headers(List<Header> headers) {
    ArrayNode array = MAPPER.createArrayNode();
    headers.forEach(h -> array.addObject().put("name", h.name()).put("value", h.value()));
    return array;
  }

  private static ArrayNode cookies(List<Header> headers, String headerName) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Header header : headers) {
      if (header.name().toLowerCase(Locale.ROOT).equals(headerName)) {
        List<String> pairs = new ArrayList<>(List.of(header.value().split(";", -1)));
        // Behind the first of a Set-Cookie come attributes.
        (headerName.equals("cookie") ? pairs : pairs.subList(0, 1))
            .forEach(pair -> pair(array, pair.strip()));
      }
    }
    return array;
  }

  private static ArrayNode queryString(String url) {
    ArrayNode array = MAPPER.createArrayNode();
    int from = url.indexOf('?');
    if (from >= 0) {
      String query = url.substring(from + 1).replaceFirst("#.*$", "");
      for (String parameter : List.of(query.split("&", -1))) {
        if (!parameter.isEmpty()) {
          pair(array, parameter);
        }
      }
    }
    return array;
  }

  private static void pair(ArrayNode array, String text) {
    int sign = text.indexOf('=');
    array
        .addObject()
        .put("name", sign < 0 ? text : text.substring(0, sign))
        .put("value", sign < 0 ? "" : text.substring(sign + 1));
  }
}
