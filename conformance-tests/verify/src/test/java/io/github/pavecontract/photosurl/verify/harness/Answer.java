package io.github.pavecontract.photosurl.verify.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An answer that a twist can change, down to its bytes. */
public final class Answer {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  static final String SUBMITTED = "Photo URL has been successfully submitted.";
  static final String PROCESSED = "Photo has been successfully processed and cannot be updated.";
  static final String PROCESSING = "Photo is still under processing and cannot be updated.";

  public int status;
  String reason = "Whatever";
  String version = "HTTP/1.1";
  public String contentType = "application/json";
  final List<Header> headers = new ArrayList<>();
  public ObjectNode json = JsonNodeFactory.instance.objectNode();

  @Nullable
  String text;

  byte @Nullable [] bytes;
  boolean length = true;
  /** The last word on what goes over the wire. */
  UnaryOperator<byte[]> wire = UnaryOperator.identity();
  /** The pieces in which it goes; null for one. */
  int piece = Integer.MAX_VALUE;
  /** Whether a connection ends without an answer, or never gets one. */
  boolean drop;

  boolean hang;

  /** Whether a connection stays open behind what is sent. */
  boolean stall;

  Answer(Response response) {
    this.status = response.status();
    for (Header header : response.headers()) {
      boolean ofSandbox = header.value().contains("photos-url");
      if (!ofSandbox
          && !header.name().matches("(?i)content-.*|connection|transfer-encoding|date")) {
        headers.add(header);
      }
    }
    Header.first(response.headers(), "Content-Type").ifPresent(type -> contentType = type);
    try {
      if (MAPPER.readTree(response.body().toByteArray()) instanceof ObjectNode object) {
        json = object;
      }
    } catch (IOException e) {
      text = response.body().utf8();
    }
  }

  /** The same answer, with the JSON that a client would find in it. */
  Answer asReceived() {
    if (text != null || bytes != null) {
      try {
        if (MAPPER.readTree(body()) instanceof ObjectNode object) {
          json = object;
          text = null;
          bytes = null;
        }
      } catch (IOException e) {
        // It is left as it is.
      }
    }
    return this;
  }

  boolean isError() {
    return status >= 400;
  }

  boolean says(String part) {
    return json.path("message").asText().contains(part);
  }

  ArrayNode data() {
    return json.path("data") instanceof ArrayNode data
        ? data
        : JsonNodeFactory.instance.arrayNode();
  }

  void each(Consumer<ObjectNode> change) {
    for (JsonNode result : data()) {
      if (result instanceof ObjectNode object) {
        change.accept(object);
      }
    }
  }

  void submit(ObjectNode result) {
    result.put("success", true).put("message", SUBMITTED);
  }

  void refuse(ObjectNode result) {
    result.put("success", false).put("message", PROCESSED);
  }

  /** Answers as if every photo of a call had been submitted. */
  void submitAll(Call call) {
    status = 200;
    json = JsonNodeFactory.instance.objectNode();
    ArrayNode data = json.putArray("data");
    for (JsonNode photo : call.json().path("photos")) {
      if (photo instanceof ObjectNode object) {
        submit(
            data.add(object.deepCopy()).get(data.size() - 1) instanceof ObjectNode result
                ? result
                : object);
      }
    }
  }

  void error(int code, String message) {
    status = code;
    json = JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("timestamp", "2026-01-01T00:00:00Z");
  }

  void header(String name, String value) {
    headers.add(new Header(name, value));
  }

  byte[] body() {
    if (bytes != null) {
      return bytes;
    }
    return (text != null ? text : json.toString()).getBytes(StandardCharsets.UTF_8);
  }

  byte[] onTheWire() {
    byte[] body = body();
    StringBuilder head = new StringBuilder(version + " " + status + " " + reason + "\r\n");
    if (!contentType.isEmpty()) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    headers.forEach(h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    if (length) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    return wire.apply(join(head.toString().getBytes(StandardCharsets.ISO_8859_1), body));
  }

  static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** Rewrites what goes over the wire as Latin-1 text. */
  void rewrite(UnaryOperator<String> change) {
    UnaryOperator<byte[]> before = wire;
    wire = all -> change
        .apply(new String(before.apply(all), StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
