package io.github.pavecontract.photosurl.conformance.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A server on a free loopback port that answers each case of the contract with its example, and any
 * other request with 501. It has no memory: what a case answers does not depend on those before.
 */
public final class StandIn implements Target {
  private static final Map<ApiKeyUse, String> KEYS =
      Map.of(ApiKeyUse.VALID, "stand-in-key", ApiKeyUse.FOREIGN, "stand-in-foreign-key");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Contract contract;
  private final HttpServer server;

  private StandIn(Contract contract, HttpServer server) {
    this.contract = contract;
    this.server = server;
  }

  /**
   * Starts a stand-in.
   *
   * @param contract the contract to serve
   * @return the running stand-in
   * @throws IOException if no port can be opened
   */
  public static StandIn start(Contract contract) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandIn standIn = new StandIn(contract, server);
    server.createContext("/", standIn::handle);
    server.start();
    return standIn;
  }

  @Override
  public String description() {
    return "a server at " + baseUrl();
  }

  @Override
  public Attempt attempt(Case aCase) {
    Driver driver =
        new Driver(baseUrl(), "API-Key", java.time.Duration.ofSeconds(10), Trust.DEFAULT);
    Optional<String> key =
        apiKey(aCase.apiKey() == ApiKeyUse.ABSENT ? ApiKeyUse.VALID : aCase.apiKey());
    return key.isEmpty()
        ? new Attempt.NotRun("PAVE_FOREIGN_API_KEY is not set")
        : driver.send(aCase, key.get());
  }

  @Override
  public java.util.List<String> secrets() {
    return java.util.List.copyOf(KEYS.values());
  }

  public URI baseUrl() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
  }

  public Optional<String> apiKey(ApiKeyUse use) {
    return Optional.ofNullable(KEYS.get(use));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<Case> asked =
          contract.cases().stream().filter(c -> asks(exchange, body, c)).findFirst();
      if (asked.isPresent()) {
        answer(
            exchange,
            asked.get().status().first(),
            "application/json",
            MAPPER.writeValueAsBytes(asked.get().response()));
      } else {
        String text =
            "The stand-in answers the cases of the contract only, and this request is none of them.\n";
        answer(exchange, 501, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private boolean asks(HttpExchange exchange, byte[] body, Case aCase) {
    String apiKey = exchange.getRequestHeaders().getFirst(contract.apiKeyHeader());
    return aCase.operation().method().equals(exchange.getRequestMethod())
        && aCase.path().equals(exchange.getRequestURI().getRawPath())
        && apiKey(aCase.apiKey()).equals(Optional.ofNullable(apiKey))
        && sameBody(aCase, body);
  }

  private static boolean sameBody(Case aCase, byte[] body) {
    if (aCase.request() == null) {
      return Arrays.equals(aCase.body(), body);
    }
    try {
      return aCase.request().equals(MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
