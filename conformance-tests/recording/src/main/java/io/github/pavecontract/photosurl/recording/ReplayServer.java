package io.github.pavecontract.photosurl.recording;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.HttpMessages;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.server.ServerLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okio.ByteString;

/**
 * Serves a recording: the same request gets the same answer. Clients come with API keys and session
 * keys of their own; the first that fits the recording is bound to each of its pseudonyms.
 */
public final class ReplayServer implements AutoCloseable {
  private final Replay replay;
  private final LocalServer server;
  private final Consumer<String> log;
  private final String apiKeyHeader;

  private ReplayServer(
      Path file, Contract contract, InetSocketAddress address, Consumer<String> log) {
    this.replay = new Replay(file, contract);
    if (replay.count() == 0) {
      throw ProblemException.at(
          file.toString(),
          "The file holds no exchange of the operation, so that there is nothing to replay.",
          "Record one with `photos-url record`, or name a file of requests to "
              + contract.operation().path() + ".");
    }
    this.log = log;
    this.apiKeyHeader = contract.apiKeyHeader();
    this.server = LocalServer.start(address, ServerLimits.STREAMING, this::handle, log);
  }

  /**
   * Starts a server.
   *
   * @param file a recording
   * @param contract says where keys stand
   * @param address where to listen; port 0 is any free one
   * @param log takes a line for each request, without its API key
   * @return the running server
   * @throws io.github.pavecontract.photosurl.document.ProblemException if the recording cannot be read,
   *     or the address not be listened on
   */
  public static ReplayServer start(
      Path file, Contract contract, InetSocketAddress address, Consumer<String> log) {
    return new ReplayServer(file, contract, address, log);
  }

  /**
   * Returns where it is.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /**
   * Counts what is served.
   *
   * @return the number of recorded exchanges of the operation
   */
  public int count() {
    return replay.count();
  }

  /**
   * Counts what is not served.
   *
   * @return the number of entries of other operations or hosts, or without an answer
   */
  public int others() {
    return replay.others();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Request request = HttpMessages.request(http);
      Optional<Replay.Found> found = replay.answer(request);
      if (found.isPresent()) {
        Recorded recorded = found.get().recorded();
        int status = recorded.exchange().response().status();
        log.accept(line(http, status, "entry " + recorded.index(), request));
        answer(http, forClient(found.get()));
      } else {
        String nearest = replay.nearest(request);
        log.accept(line(http, 501, nearest, request));
        HttpMessages.send(
            http,
            501,
            List.of(new Header("Content-Type", "text/plain; charset=utf-8")),
            ByteString.encodeUtf8("This request was not recorded. " + nearest + "\n"));
      }
    }
  }

  private String line(HttpExchange http, int status, String comment, Request request) {
    Map<String, String> apiKey = new HashMap<>();
    Header.first(request.headers(), apiKeyHeader).ifPresent(key -> apiKey.put(key, "***"));
    return Secrets.of(apiKey)
        .replaceIn(http.getRequestMethod() + " " + http.getRequestURI().getRawPath() + " " + status
            + " " + comment);
  }

  /** The recorded answer with the client's session key in the place of the recorded one. */
  private static Response forClient(Replay.Found found) {
    Response recorded = found.recorded().exchange().response();
    String pseudonym = found.sessionKey();
    String sessionKey = found.askedFor();
    if (!Pseudonyms.isOne(pseudonym)) {
      return recorded;
    }
    List<Header> headers = recorded.headers().stream()
        .map(h -> new Header(h.name(), h.value().replace(pseudonym, sessionKey)))
        .toList();
    // Byte by byte, as a body need not be text.
    String body = recorded.body().string(StandardCharsets.ISO_8859_1);
    String bytes =
        new String(sessionKey.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return new Response(
        recorded.status(),
        headers,
        body.contains(pseudonym)
            ? ByteString.encodeString(body.replace(pseudonym, bytes), StandardCharsets.ISO_8859_1)
            : recorded.body());
  }

  private static void answer(HttpExchange http, Response response) throws IOException {
    boolean wanted =
        String.valueOf(http.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip");
    List<Header> headers = new ArrayList<>(response.headers());
    ByteString body = response.body();
    if (WireLength.isGzip(headers) && wanted) {
      body = Gzip.compress(body);
    } else {
      headers.removeIf(h -> h.name().equalsIgnoreCase("Content-Encoding"));
    }
    HttpMessages.send(http, response.status(), headers, body);
  }

  /** Stops listening and drops all connections. */
  @Override
  public void close() {
    server.close();
  }
}
