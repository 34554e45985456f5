package io.github.pavecontract.photosurl.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Passes requests on to a sandbox, and its answers back with a change. */
final class DeviatingServer implements AutoCloseable {
  static final String API_KEY = "sandbox-deviating";

  /** What goes over the wire. */
  record Answer(int status, String contentType, String body) {
    Answer replace(String find, String replacement) {
      return new Answer(status, contentType, body.replace(find, replacement));
    }
  }

  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  static {
    // Else the second half of each answer waits for the first to be acknowledged, for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final String scheme;
  private final Sandbox sandbox;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final UnaryOperator<Answer> change;

  DeviatingServer(UnaryOperator<Answer> change) throws IOException {
    this(change, "http", HttpServer.create(LOOPBACK, 0));
  }

  DeviatingServer(UnaryOperator<Answer> change, HttpsConfigurator tls) throws IOException {
    this(change, "https", secure(tls));
  }

  private DeviatingServer(UnaryOperator<Answer> change, String scheme, HttpServer server)
      throws IOException {
    this.change = change;
    this.scheme = scheme;
    this.sandbox = Sandbox.start();
    this.server = server;
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer secure(HttpsConfigurator tls) throws IOException {
    HttpsServer server = HttpsServer.create(LOOPBACK, 0);
    server.setHttpsConfigurator(tls);
    return server;
  }

  String baseUrl() {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  Map<String, String> environment() {
    return Map.of(
        "PAVE_BASE_URL", baseUrl(),
        "PAVE_API_KEY", API_KEY,
        "PAVE_OPEN_SESSIONS", "OPEN-1, OPEN-2",
        "PAVE_SUBMITTED_SESSION", "SUBMITTED-1",
        "PAVE_CLOSED_SESSION", "CLOSED-1",
        "PAVE_FOREIGN_SESSION", "FOREIGN-1");
  }

  /** Everything that a live run can do, without waiting. */
  Run verify(String... more) {
    return Run.of(
        environment(),
        Stream.concat(Stream.of("verify", "--allow-submissions", "--rate", "1000"), Stream.of(more))
            .toArray(String[]::new));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request = HttpRequest.newBuilder(
              sandbox.baseUrl().resolve(exchange.getRequestURI().getRawPath()))
          .method(
              exchange.getRequestMethod(),
              HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      String apiKey = exchange.getRequestHeaders().getFirst("API-Key");
      if (apiKey != null) {
        request.header("API-Key", apiKey);
      }
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String contentType = response.headers().firstValue("Content-Type").orElse("");
      Answer answer = change.apply(new Answer(response.statusCode(), contentType, response.body()));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    sandbox.close();
  }
}
