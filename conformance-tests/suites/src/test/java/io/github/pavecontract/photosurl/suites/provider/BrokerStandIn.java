package io.github.pavecontract.photosurl.suites.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.server.HttpMessages;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.ByteString;

/** Speaks the HAL resources of a Pact Broker that its documentation names, and holds one pact. */
final class BrokerStandIn implements AutoCloseable {
  static final String TOKEN = "token-of-the-broker";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PROVIDER = "pacticipants/" + ClientPact.PROVIDER;
  private static final String PACT = "pacts/provider/" + ClientPact.PROVIDER + "/consumer/"
      + ClientPact.CONSUMER + "/pact-version/1";

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final String pact;
  private final boolean pending;
  private final LocalServer server;

  BrokerStandIn(String pact, boolean pending) throws IOException {
    this.pact = pact;
    this.pending = pending;
    this.server =
        LocalServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  URI baseUrl() {
    return server.baseUrl();
  }

  /** What it was asked, by the end of the path. */
  List<Request> requests(String end) {
    return requests.stream().filter(request -> request.url().endsWith(end)).toList();
  }

  List<Request> requests() {
    return requests;
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Request request = HttpMessages.request(http);
      requests.add(request);
      boolean isKnown = Header.first(request.headers(), "Authorization")
          .filter(("Bearer " + TOKEN)::equals)
          .isPresent();
      if (!isKnown) {
        send(http, 401, MAPPER.createObjectNode());
        return;
      }
      String task = request.method() + " " + http.getRequestURI().getPath();
      switch (task) {
        case "GET /" -> send(http, 200, index());
        case "POST /pacts/provider/" + ClientPact.PROVIDER + "/for-verification" ->
          send(http, 200, pactsForVerification());
        case "GET /" + PACT -> send(http, 200, pact());
        case "GET /" + PROVIDER -> send(http, 200, provider());
        case "POST /" + PACT + "/verification-results" ->
          send(http, 201, MAPPER.createObjectNode());
        case "PUT /" + PROVIDER + "/branches/main/versions/1.2.3" ->
          send(http, 200, MAPPER.createObjectNode());
        default -> send(http, 404, MAPPER.createObjectNode().put("task", task));
      }
    }
  }

  private ObjectNode index() {
    ObjectNode links = MAPPER.createObjectNode();
    link(links, "pb:provider-pacts-for-verification", "pacts/provider/{provider}/for-verification")
        .put("templated", true);
    return document(links);
  }

  private ObjectNode pactsForVerification() {
    ObjectNode answer = document(MAPPER.createObjectNode());
    ArrayNode pacts = answer.putObject("_embedded").putArray("pacts");
    ObjectNode entry = pacts.addObject();
    entry.put("shortDescription", "latest from main");
    entry.putObject("verificationProperties").put("pending", pending).putArray("notices");
    link(entry.putObject("_links"), "self", PACT).put("name", ClientPact.CONSUMER);
    return answer;
  }

  private ObjectNode pact() throws IOException {
    ObjectNode answer = (ObjectNode) MAPPER.readTree(pact);
    link(answer.putObject("_links"), "self", PACT);
    link((ObjectNode) answer.path("_links"), "pb:provider", PROVIDER);
    link(
        (ObjectNode) answer.path("_links"),
        "pb:publish-verification-results",
        PACT + "/verification-results");
    return answer;
  }

  private ObjectNode provider() {
    ObjectNode links = MAPPER.createObjectNode();
    link(links, "pb:branch-version", PROVIDER + "/branches/{branch}/versions/{version}")
        .put("templated", true);
    return document(links);
  }

  private static ObjectNode document(ObjectNode links) {
    ObjectNode document = MAPPER.createObjectNode();
    document.set("_links", links);
    return document;
  }

  private ObjectNode link(ObjectNode links, String relation, String path) {
    return links.putObject(relation).put("href", baseUrl() + path);
  }

  private static void send(HttpExchange http, int status, ObjectNode body) throws IOException {
    HttpMessages.send(
        http,
        status,
        List.of(new Header("Content-Type", "application/hal+json")),
        ByteString.of(body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.close();
  }
}
