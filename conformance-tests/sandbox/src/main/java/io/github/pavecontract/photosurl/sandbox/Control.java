package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tests in any language can ask of a running sandbox, below {@code /_sandbox/}:
 *
 * <pre>
 * POST /_sandbox/reset                            begin anew
 * POST /_sandbox/state?session=KEY&amp;state=STATE   bring about a provider state of the contract
 * POST /_sandbox/process?session=KEY              end the processing of the photos of a session
 * POST /_sandbox/fault?fault=FAULT[&amp;session=KEY]  let something go wrong
 * GET  /_sandbox/received[?last=N]                the last requests, and totals, as JSON
 * GET  /_sandbox/sessions                         the last sessions, as JSON
 * </pre>
 */
final class Control {
  private static final String PREFIX = "/_sandbox/";

  /** As many as somebody looks through. */
  private static final int MOST_SESSIONS = 100;

  /** As many as fit into a sentence. */
  private static final int MOST_NAMED = 20;

  private final Sandbox sandbox;

  Control(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  boolean handles(String path) {
    return path.startsWith(PREFIX);
  }

  void handle(HttpExchange exchange) throws IOException {
    String task = exchange.getRequestMethod() + " "
        + exchange.getRequestURI().getRawPath().substring(PREFIX.length());
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    try {
      switch (task) {
        case "POST reset" -> {
          sandbox.reset();
          Replies.send(exchange, 204, "text/plain", new byte[0]);
        }
        case "POST state" -> {
          sandbox.prepare(required(query, "state"), required(query, "session"), Sandbox.API_KEY);
          Replies.send(exchange, 204, "text/plain", new byte[0]);
        }
        case "POST process" -> process(exchange, required(query, "session"));
        case "POST fault" -> {
          inject(Fault.parse(required(query, "fault")), query.get("session"));
          Replies.send(exchange, 204, "text/plain", new byte[0]);
        }
        case "GET received" ->
          Replies.json(exchange, 200, Json.pretty(received(last(query.get("last")))));
        case "GET sessions" -> Replies.json(exchange, 200, Json.pretty(sessions()));
        default ->
          Replies.text(
              exchange,
              404,
              "The sandbox takes POST reset, POST state?session=KEY&state=STATE,"
                  + " POST process?session=KEY, POST fault?fault=FAULT, GET received and GET sessions"
                  + " below " + PREFIX + "; this is " + task + ".\n");
      }
    } catch (IllegalArgumentException e) {
      Replies.text(exchange, 400, e.getMessage() + "\n");
    }
  }

  private void process(HttpExchange exchange, String sessionKey) throws IOException {
    if (!sandbox.mayExist(sessionKey)) {
      List<String> known = sandbox.sessions(MOST_NAMED).stream()
          .map(session -> session.id().sessionKey())
          .distinct()
          .toList();
      Replies.text(
          exchange,
          404,
          "There is no session of this key. Known are "
              + (known.isEmpty() ? "" : String.join(", ", known) + ", and ")
              + "those that begin with " + SessionState.prefixes() + ".\n");
      return;
    }
    sandbox.process(sessionKey);
    Replies.send(exchange, 204, "text/plain", new byte[0]);
  }

  private void inject(Fault fault, @Nullable String sessionKey) {
    if (sessionKey == null) {
      sandbox.inject(fault);
    } else {
      sandbox.inject(sessionKey, fault);
    }
  }

  private static int last(@Nullable String text) {
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("Add ?last=N with a number of requests.");
    }
    return Integer.parseInt(text);
  }

  private ObjectNode sessions() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode all = answer.putArray("sessions");
    for (Sessions.Known known : sandbox.sessions(MOST_SESSIONS)) {
      ObjectNode session = all.addObject();
      session.put("session", known.id().sessionKey());
      String apiKey = known.id().apiKey();
      session.put("apiKey", apiKey.startsWith(Sessions.WELL_KNOWN_API_KEY) ? apiKey : "***");
      session.put(
          "state", known.session().map(s -> s.isClosed() ? "closed" : "open").orElse("absent"));
      known.session().ifPresent(s -> {
        session.put("photos", s.photos());
        session.put("processed", s.processed());
        session.put("labels", s.labels());
      });
    }
    return answer;
  }

  private ObjectNode received(int last) {
    Totals totals = sandbox.totals();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putPOJO("totals", totals);
    ArrayNode requests = answer.putArray("requests");
    List<Received> all = sandbox.received();
    for (Received received : all.subList(Math.max(0, all.size() - last), all.size())) {
      ObjectNode request = requests.addObject();
      request.put("at", received.at().toString());
      request.put("method", received.method());
      request.put("path", received.path());
      // Whether there was one, and not which: somebody may have sent a real one by mistake.
      request.put(
          "apiKey", received.apiKey().map(key -> key.isEmpty() ? "" : "***").orElse(null));
      request.put("body", received.body().utf8());
      request.put("status", received.status());
      request.put("answer", received.answer().utf8());
      request.put("submitted", received.submitted());
      request.put("refused", received.refused());
      request.put("hint", received.hint().orElse(null));
      request.put("fault", received.fault().map(Fault::toString).orElse(null));
    }
    return answer;
  }

  private static String required(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name))
        .orElseThrow(() -> new IllegalArgumentException("Add ?" + name + "=... to the address."));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw == null ? List.<String>of() : List.of(raw.split("&"))) {
      String[] sides = pair.split("=", 2);
      values.put(
          URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
          sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
