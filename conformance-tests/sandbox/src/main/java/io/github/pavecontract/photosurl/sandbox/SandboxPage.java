package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What people see who open the sandbox in a browser. Nothing of it comes from another host. */
final class SandboxPage {
  /** A file beside the page, and its media type. */
  private record Asset(String mediaType, String file) {}

  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  private static final Map<String, Asset> ASSETS = Map.of(
      "/page.css",
      new Asset(STYLE, "page.css"),
      "/page.js",
      new Asset(SCRIPT, "page.js"),
      "/live.js",
      new Asset(SCRIPT, "live.js"),
      "/swagger-ui.css",
      new Asset(STYLE, "swagger-ui/swagger-ui.css"),
      "/swagger-ui-bundle.js",
      new Asset(SCRIPT, "swagger-ui/swagger-ui-bundle.js"),
      "/swagger-ui-bundle.js.LICENSE.txt",
      new Asset("text/plain; charset=utf-8", "swagger-ui/swagger-ui-bundle.js.LICENSE.txt"),
      "/favicon.png",
      new Asset("image/png", "swagger-ui/favicon-32x32.png"),
      "/favicon.ico",
      new Asset("image/png", "swagger-ui/favicon-32x32.png"));

  /** Swagger UI sets styles in its markup, and has images in its style sheet. */
  private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
      + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
      + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Contract contract;
  private final Operation operation;

  SandboxPage(Contract contract) {
    this.contract = contract;
    this.operation = contract.operation();
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (!path.equals("/") && !path.equals("/openapi.json") && !ASSETS.containsKey(path)) {
      Replies.text(
          exchange,
          404,
          "The sandbox answers " + operation.method() + " " + operation.path()
              + " and explains itself at GET /; this is " + exchange.getRequestMethod() + " " + path
              + ".\n");
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    if (!exchange.getRequestMethod().equals("GET")
        && !exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Allow", "GET, HEAD");
      Replies.text(exchange, 405, "Use GET or HEAD for " + path + ".\n");
      return;
    }
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-cache");
    switch (path) {
      case "/" -> {
        String template = new String(load("index.html"), StandardCharsets.UTF_8);
        String html = new PageText(template, contract).at(baseUrl(exchange));
        Replies.send(exchange, 200, HTML, html.getBytes(StandardCharsets.UTF_8));
      }
      case "/openapi.json" -> Replies.json(exchange, 200, Json.pretty(openapi()));
      default -> {
        Asset asset = Objects.requireNonNull(ASSETS.get(path));
        Replies.send(exchange, 200, asset.mediaType(), load(asset.file()));
      }
    }
  }

  /** The contract, with this server as the only one, and a session that exists as the example. */
  private JsonNode openapi() {
    ObjectNode openapi = contract.document().root().deepCopy();
    openapi.putArray("servers").addObject().put("url", "/");
    for (JsonNode parameter : openapi.at(operation.pointer() + "/parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        ((ObjectNode) parameter).put("example", CurlLine.SESSION_KEY).remove("examples");
      }
    }
    return openapi;
  }

  /** Where the browser found this page, which may be another port than the one listened on. */
  private static URI baseUrl(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    try {
      URI asked = new URI("http://" + host + "/").parseServerAuthority();
      if (asked.getHost() != null && asked.getUserInfo() == null) {
        return asked;
      }
    } catch (URISyntaxException e) {
      // It is no host, and may be markup.
    }
    return URI.create("http://localhost:" + exchange.getLocalAddress().getPort() + "/");
  }

  private static byte[] load(String file) throws IOException {
    try (InputStream in = SandboxPage.class.getResourceAsStream("page/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return in.readAllBytes();
    }
  }
}
