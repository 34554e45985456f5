package io.github.pavecontract.photosurl.verify.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pavecontract.photosurl.exchange.Header;
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

  /** What answers the call as a twist leaves it. */
  interface Backend {
    Answer answer(Call call) throws IOException;
  }

  private final Backend behind;

  Call(
      String method,
      String target,
      List<Header> headers,
      byte[] body,
      Map<String, String> memory,
      long openedAt,
      Backend behind) {
    this.method = method;
    this.target = target;
    this.headers = new ArrayList<>(headers);
    this.body = body;
    this.memory = memory;
    this.openedAt = openedAt;
    this.behind = behind;
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
    return behind.answer(this);
  }

  /** The same call to an API with one more twist. */
  Call through(Backend next, Map<String, String> itsMemory) {
    return new Call(method, target, headers, body, itsMemory, openedAt, next);
  }

  /** What goes to the sandbox. */
  WireRequest request() {
    List<Header> forwarded = new ArrayList<>(headers);
    forwarded.removeIf(header -> header
        .name()
        .matches("(?i)content-length|transfer-encoding|connection|accept-encoding|expect"));
    forwarded.add(new Header("Content-Length", String.valueOf(body.length)));
    forwarded.add(new Header("Connection", "close"));
    return new WireRequest(method, target, forwarded, ByteString.of(body), false);
  }
}
