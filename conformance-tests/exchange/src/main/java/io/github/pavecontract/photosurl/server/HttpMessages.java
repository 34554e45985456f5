package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okio.ByteString;

/** Messages of the JDK's server as ours. */
public final class HttpMessages {
  /** Headers that speak of one connection only (RFC 9110, 7.6.1), or of the framing in it. */
  private static final Set<String> HOP_BY_HOP = Set.of(
      "connection",
      "content-length",
      "keep-alive",
      "proxy-authenticate",
      "proxy-connection",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade");

  private HttpMessages() {}

  /**
   * Reads a request to its end.
   *
   * @param exchange the exchange that it begins
   * @return the request; its URL is that of this server
   * @throws IOException if it ends early
   */
  public static Request request(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new Request(
        exchange.getRequestMethod(),
        "http://" + (host == null ? "localhost" : host) + target(exchange),
        headers(exchange),
        ByteString.of(exchange.getRequestBody().readAllBytes()));
  }

  /**
   * Returns the headers of a request.
   *
   * @param exchange the exchange that it begins
   * @return its headers
   */
  public static List<Header> headers(HttpExchange exchange) {
    List<Header> headers = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    return headers;
  }

  /**
   * Returns what is asked for.
   *
   * @param exchange the exchange that a request begins
   * @return path and query, as they were sent
   */
  public static String target(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /**
   * Drops the headers that end with a connection.
   *
   * @param headers the headers of a message
   * @return those that a proxy passes on
   */
  public static List<Header> endToEnd(List<Header> headers) {
    List<String> named = headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Connection"))
        .flatMap(header -> List.of(header.value().split(",", -1)).stream())
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
    return headers.stream()
        .filter(header -> {
          String name = header.name().toLowerCase(Locale.ROOT);
          return !HOP_BY_HOP.contains(name) && !named.contains(name);
        })
        .toList();
  }

  /**
   * Sends a response, framed anew.
   *
   * @param exchange the exchange that it ends
   * @param status its HTTP status
   * @param headers its headers
   * @param body its body, with the content encoding that the headers name
   * @throws IOException if the client is gone
   */
  public static void send(HttpExchange exchange, int status, List<Header> headers, ByteString body)
      throws IOException {
    endToEnd(headers).forEach(h -> exchange.getResponseHeaders().add(h.name(), h.value()));
    boolean bodiless = body.size() == 0 || isBodiless(exchange, status);
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.size());
    if (!bodiless) {
      body.write(exchange.getResponseBody());
    }
  }

  /**
   * Tells how long the body of a response is.
   *
   * @param exchange the exchange that it ends
   * @param status its HTTP status
   * @param headers its headers
   * @return the length in bytes; -1 if only its end will tell
   */
  public static long bodyLength(HttpExchange exchange, int status, List<Header> headers) {
    return isBodiless(exchange, status)
        ? 0
        : Header.first(headers, "Content-Length").map(Long::parseLong).orElse(-1L);
  }

  private static boolean isBodiless(HttpExchange exchange, int status) {
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  /**
   * Sends the head of a response whose body is still to come, framed anew.
   *
   * @param exchange the exchange that it ends
   * @param status its HTTP status
   * @param headers its headers; where they state the length of the body, it has that length, which is
   *     not 0
   * @return takes the body
   * @throws IOException if the client is gone
   */
  public static OutputStream begin(HttpExchange exchange, int status, List<Header> headers)
      throws IOException {
    endToEnd(headers).forEach(h -> exchange.getResponseHeaders().add(h.name(), h.value()));
    // To the JDK's interface, 0 is a length that nobody knows.
    exchange.sendResponseHeaders(status, Math.max(0, bodyLength(exchange, status, headers)));
    return exchange.getResponseBody();
  }
}
