package io.github.pavecontract.photosurl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Puts answers on the wire, whole or broken on purpose. */
final class Replies {
  private static final String BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head>"
      + "<body><h1>502 Bad Gateway</h1></body></html>\n";

  private Replies() {}

  static void json(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (body.length == 0) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    send(exchange, status, "application/json", body);
  }

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Answers with a fault. The exchange is closed afterwards, by the caller. */
  static void broken(HttpExchange exchange, Fault fault, int status, byte[] body)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case DROP, LOST -> {
        // Closed without an answer.
      }
      case DELAY -> {
        Thread.sleep(fault.pause().toMillis());
        json(exchange, status, body);
      }
      case TRUNCATE -> start(exchange, status, body).write(body, 0, body.length / 2);
      case MALFORMED -> json(exchange, status, malformed(body));
      case BAD_GATEWAY ->
        send(exchange, 502, "text/html", BAD_GATEWAY.getBytes(StandardCharsets.UTF_8));
      case TOO_MANY_REQUESTS -> later(exchange, 429, "429 Too Many Requests\n", fault.pause());
      case UNAVAILABLE -> later(exchange, 503, "503 Service Unavailable\n", fault.pause());
      case TRICKLE -> {
        OutputStream out = start(exchange, status, body);
        for (byte b : body) {
          out.write(b);
          out.flush();
          Thread.sleep(fault.pause().toMillis());
        }
      }
    }
  }

  private static OutputStream start(HttpExchange exchange, int status, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    return exchange.getResponseBody();
  }

  /** As long as before, and no JSON: the first colon is an equals sign. */
  private static byte[] malformed(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replaceFirst(":", "=")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void later(HttpExchange exchange, int status, String text, Duration pause)
      throws IOException {
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(pause.toSeconds()));
    text(exchange, status, text);
  }
}
