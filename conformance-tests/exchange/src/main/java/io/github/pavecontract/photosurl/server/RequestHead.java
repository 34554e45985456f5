package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The request line and the headers of a request.
 *
 * @param method its method
 * @param target its target
 * @param version {@code HTTP/1.0} or {@code HTTP/1.1}
 * @param headers its headers
 * @param length the length of its body in bytes; -1 if it comes in chunks
 */
record RequestHead(String method, URI target, String version, Headers headers, long length) {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VERSION = Pattern.compile("HTTP/1\\.[01]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  static RequestHead parse(byte[] bytes, int length) throws RefusedRequestException {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    List<String> lines = List.of(text.split("\r?\n", -1));
    String[] line = lines.get(0).split(" ", -1);
    if (line.length != 3 || !TOKEN.matcher(line[0]).matches()) {
      throw malformed("it has no request line");
    }
    if (!VERSION.matcher(line[2]).matches()) {
      throw new RefusedRequestException(505, "This server speaks HTTP/1.1.");
    }
    Headers headers = headers(lines.subList(1, lines.size()));
    if (headers.getOrDefault("Host", List.of()).size() > 1) {
      throw malformed("it names two hosts");
    }
    URI target = target(line[1]);
    if (!line[1].startsWith("/") && target.getHost() != null) {
      // What a target says itself counts, whatever the field says (RFC 9112, 3.2.2).
      headers.set(
          "Host", target.getHost() + (target.getPort() == -1 ? "" : ":" + target.getPort()));
    }
    return new RequestHead(line[0], target, line[2], headers, length(headers));
  }

  private static URI target(String text) throws RefusedRequestException {
    try {
      // Two slashes at the beginning are no authority here.
      return new URI(text.startsWith("//") ? "http://localhost" + text : text);
    } catch (URISyntaxException e) {
      throw malformed("its target is no URI: " + e.getReason());
    }
  }

  private static Headers headers(List<String> lines) throws RefusedRequestException {
    Headers headers = new Headers();
    for (String line : lines) {
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
        throw malformed("a line of its head is no header");
      }
      String value = line.substring(colon + 1).strip();
      if (value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
        throw malformed("a header has control characters");
      }
      headers.add(line.substring(0, colon), value);
    }
    return headers;
  }

  /** The length of the body, on which all who read the request must agree (RFC 9112, 6.3). */
  private static long length(Headers headers) throws RefusedRequestException {
    List<String> codings = headers.getOrDefault("Transfer-Encoding", List.of());
    List<String> lengths = headers.getOrDefault("Content-Length", List.of());
    if (!codings.isEmpty()) {
      if (!lengths.isEmpty()) {
        throw malformed("it has both Content-Length and Transfer-Encoding");
      }
      if (codings.size() > 1 || !codings.get(0).toLowerCase(Locale.ROOT).equals("chunked")) {
        throw new RefusedRequestException(
            501, "This server knows the transfer encoding chunked only.");
      }
      return -1;
    }
    if (lengths.isEmpty()) {
      return 0;
    }
    if (lengths.stream().distinct().count() > 1
        || !NUMBER.matcher(lengths.get(0)).matches()) {
      throw malformed("its Content-Length is no number, or is several");
    }
    return Long.parseLong(lengths.get(0));
  }

  static RefusedRequestException malformed(String what) {
    return new RefusedRequestException(400, "This is no HTTP request: " + what + ".");
  }

  boolean keepsAlive() {
    String connection =
        String.join(",", headers.getOrDefault("Connection", List.of())).toLowerCase(Locale.ROOT);
    return version.equals("HTTP/1.1")
        ? !connection.contains("close")
        : connection.contains("keep-alive");
  }

  boolean expectsContinue() {
    String expect = headers.getFirst("Expect");
    return expect != null && expect.toLowerCase(Locale.ROOT).equals("100-continue");
  }
}
