package io.github.pavecontract.photosurl.verify.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import io.github.pavecontract.photosurl.verify.wire.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** A request that a twist can change before it passes it on to the sandbox. */
public final class Call {
  static final String KEY = "API-Key";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  String method;
  String target;
  public final List<Header> headers;
  byte[] body;
  /** What a twist remembers between calls. */
  final Map<String, String> memory;

  /** When its connection was opened. */
  final long openedAt;

  private final WireClient sandbox;

  Call(
      String method,
      String target,
      List<Header> headers,
      byte[] body,
      Map<String, String> memory,
      long openedAt,
      WireClient sandbox) {
    this.method = method;
    this.target = target;
    this.headers = new ArrayList<>(headers);
    this.body = body;
    this.memory = memory;
    this.openedAt = openedAt;
    this.sandbox = sandbox;
  }

  String session() {
    return target.replaceFirst(".*/hotspots/", "").replaceFirst("/.*", "");
  }

  void session(String key) {
    target = target.replaceFirst("/hotspots/[^/]*/", "/hotspots/" + key + "/");
  }

  String header(String name) {
    return Header.first(headers, name).orElse("");
  }

  public boolean hasKey() {
    return !header(KEY).isBlank();
  }

  void key(String value) {
    headers.removeIf(header -> header.name().equalsIgnoreCase(KEY));
    headers.add(new Header(KEY, value));
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  int photos() {
    return json().path("photos").size();
  }

  void json(JsonNode json) {
    body = json.toString().getBytes(StandardCharsets.UTF_8);
  }

  public Answer forward() throws IOException {
    List<Header> forwarded = new ArrayList<>(headers);
    forwarded.removeIf(header -> header
        .name()
        .matches("(?i)content-length|transfer-encoding|connection|accept-encoding|expect"));
    forwarded.add(new Header("Content-Length", String.valueOf(body.length)));
    forwarded.add(new Header("Connection", "close"));
    WireAnswer received =
        sandbox.send(new WireRequest(method, target, forwarded, ByteString.of(body), false));
    return new Answer(received.exchange().response());
  }
}
