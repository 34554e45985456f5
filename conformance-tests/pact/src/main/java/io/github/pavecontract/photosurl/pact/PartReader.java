package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads requests and responses of pacts, which each version of the specification writes another way. */
final class PartReader {
  private static final int MOST_VALUES = 1000;

  private final PactReader pact;
  private final int specification;

  PartReader(PactReader pact, int specification) {
    this.pact = pact;
    this.specification = specification;
  }

  MessagePart read(String pointer, JsonNode part) {
    List<Header> headers = new ArrayList<>();
    part.path("headers").properties().forEach(header -> values(header.getValue())
        .forEach(value -> headers.add(new Header(header.getKey(), value))));
    RulesReader rules = new RulesReader(pact, pointer + "/matchingRules", specification);
    JsonNode written = part.path("body");
    boolean wrapped = specification >= 4 && written.isObject() && written.has("content");
    boolean absent =
        written.isMissingNode() || (specification >= 4 && !wrapped && written.isEmpty());
    JsonNode body = absent ? null : wrapped ? unwrapped(pointer, written) : body(written, headers);
    String bodyPointer = pointer + (wrapped ? "/body/content" : "/body");
    if (body != null && size(body) > MOST_VALUES) {
      throw pact.wrong(
          bodyPointer,
          "the body has more than " + MOST_VALUES + " values",
          "Show a few elements of a long array, with matchers.");
    }
    return new MessagePart(
        pointer,
        bodyPointer,
        headers,
        !absent,
        body,
        absent ? ByteString.EMPTY : content(pointer, written, wrapped),
        rules.headers(part.path("matchingRules")),
        part.path("generators"),
        rules.body(part.path("matchingRules")),
        rules.status(part.path("matchingRules")));
  }

  /** What a client would send: JSON as its own text, and a text as it is. */
  private ByteString content(String pointer, JsonNode written, boolean wrapped) {
    JsonNode content = wrapped ? written.path("content") : written;
    String encoded = wrapped ? written.path("encoded").asText("false") : "false";
    if (!content.isTextual() || encoded.equalsIgnoreCase("json")) {
      return ByteString.encodeUtf8(content.toString());
    }
    if (encoded.equalsIgnoreCase("true") || encoded.equalsIgnoreCase("base64")) {
      return ByteString.of(decoded(pointer, content.asText()));
    }
    return ByteString.encodeUtf8(content.asText());
  }

  private byte[] decoded(String pointer, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw pact.wrong(pointer + "/body/content", "this is no base64", "Write the body again.");
    }
  }

  private static int size(JsonNode value) {
    int size = 1;
    for (JsonNode child : value) {
      size += size(child);
    }
    return size;
  }

  private static List<String> values(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    List<String> values = new ArrayList<>();
    value.forEach(element -> values.add(element.asText()));
    return values;
  }

  private static @Nullable JsonNode body(JsonNode written, List<Header> headers) {
    String type = Header.first(headers, "Content-Type").orElse("");
    // A text is the body as it is, unless it is said to be JSON and is none: then it is a JSON
    // text.
    if (written.isTextual()) {
      JsonNode parsed = parsed(written.asText().getBytes(StandardCharsets.UTF_8));
      return parsed != null || !type.contains("json") ? parsed : null;
    }
    return written;
  }

  private @Nullable JsonNode unwrapped(String pointer, JsonNode written) {
    JsonNode content = written.path("content");
    String encoded = written.path("encoded").asText("false");
    if (encoded.equalsIgnoreCase("json") || !content.isTextual()) {
      return content;
    }
    if (encoded.equalsIgnoreCase("true") || encoded.equalsIgnoreCase("base64")) {
      return parsed(decoded(pointer, content.asText()));
    }
    return parsed(content.asText().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable JsonNode parsed(byte[] bytes) {
    return StrictJson.readOrNull(ByteBuffer.wrap(bytes));
  }

  /** Parameters as an object of lists, or, until the second version, as they stand in the URL. */
  Map<String, List<String>> query(JsonNode query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    query.properties().forEach(e -> parameters.put(e.getKey(), values(e.getValue())));
    if (query.isTextual()) {
      for (String pair : query.asText().split("&", -1)) {
        if (!pair.isEmpty()) {
          String[] halves = pair.split("=", 2);
          parameters
              .computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
              .add(halves.length == 1 ? "" : decoded(halves[1]));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
