package io.github.pavecontract.photosurl.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages from what is not theirs. A browser on this machine sends requests here for any page
 * that asks it to, and, where a name was made to lead here, takes the answers for that page's own.
 */
final class Guard {
  private static final String SECONDS = "600";

  private final Cors cors;
  private final Set<String> names;

  /**
   * Creates a guard.
   *
   * @param cors the pages that may ask the API
   * @param names further names of this machine
   */
  Guard(Cors cors, Set<String> names) {
    this.cors = cors;
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Why a request may not see the page, nor control the sandbox; empty if it may. */
  Optional<String> refusal(String method, Headers request) {
    String host = request.getFirst("Host");
    if (host != null && !isOurs(host)) {
      return Optional.of("This sandbox does not go by the name of `" + shown(host)
          + "`. Use localhost or an address, or start it with --allow-host NAME.");
    }
    String origin = origin(request);
    if (origin != null && !cors.names(origin) && !origin.equalsIgnoreCase("http://" + host)) {
      return Optional.of("A page of `" + shown(origin)
          + "` may not control this sandbox. Start it with --cors ORIGIN if it should.");
    }
    if (origin == null && isFromElsewhere(method, request)) {
      return Optional.of("A page from elsewhere may not control this sandbox.");
    }
    return Optional.empty();
  }

  /** The origin of a request; one that names several is of none that could be allowed. */
  private static @Nullable String origin(Headers request) {
    List<String> all = request.getOrDefault("Origin", List.of());
    return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : String.join(", ", all);
  }

  /** What a page makes a browser load; a link that somebody follows is no such thing. */
  private static boolean isFromElsewhere(String method, Headers request) {
    String site = request.getFirst("Sec-Fetch-Site");
    return site != null
        && (site.equals("cross-site") || site.equals("same-site"))
        && !(method.equals("GET") && "navigate".equals(request.getFirst("Sec-Fetch-Mode")));
  }

  private boolean isOurs(String header) {
    String host = Hosts.ofHeader(header);
    return Hosts.isLoopback(host)
        || Hosts.isAddress(host)
        || (host != null && names.contains(host));
  }

  private static String shown(String header) {
    return header.replaceAll("[^\\x21-\\x7e]", "?");
  }

  /** Answers a browser that asks whether a page may ask the API; false if this is no such question. */
  boolean answersPreflight(HttpExchange exchange, String method, String apiKeyHeader)
      throws IOException {
    Headers request = exchange.getRequestHeaders();
    String origin = origin(request);
    if (!exchange.getRequestMethod().equals("OPTIONS")
        || origin == null
        || !request.containsKey("Access-Control-Request-Method")) {
      return false;
    }
    if (!mayAsk(origin, request)) {
      Replies.text(
          exchange,
          403,
          "A page of `" + shown(origin)
              + "` may not ask this sandbox. Start it with --cors ORIGIN if it should.\n");
      return true;
    }
    Headers response = exchange.getResponseHeaders();
    allow(exchange);
    response.set("Access-Control-Allow-Methods", method);
    response.set("Access-Control-Allow-Headers", apiKeyHeader + ", Content-Type, Accept");
    response.set("Access-Control-Max-Age", SECONDS);
    if (request.containsKey("Access-Control-Request-Private-Network")) {
      response.set("Access-Control-Allow-Private-Network", "true");
    }
    exchange.sendResponseHeaders(204, -1);
    return true;
  }

  private boolean mayAsk(String origin, Headers request) {
    String host = request.getFirst("Host");
    return cors.allows(origin)
        || (host != null && isOurs(host) && origin.equalsIgnoreCase("http://" + host));
  }

  /** Whether no page of others has sent this, with or without being asked whether it may. */
  boolean isWelcome(Headers request) {
    String origin = origin(request);
    return origin == null || mayAsk(origin, request);
  }

  /** Lets the page that asked the API read the answer, if it may. */
  void allow(HttpExchange exchange) {
    String origin = origin(exchange.getRequestHeaders());
    if (origin != null && mayAsk(origin, exchange.getRequestHeaders())) {
      Headers response = exchange.getResponseHeaders();
      response.set("Access-Control-Allow-Origin", origin);
      response.set("Access-Control-Expose-Headers", "Retry-After, " + Hint.HEADER);
      response.add("Vary", "Origin");
    }
  }
}
