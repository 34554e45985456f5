package io.github.pavecontract.photosurl.recording;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.server.HttpMessages;
import io.github.pavecontract.photosurl.server.LocalServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import okio.ByteString;

/**
 * A reverse proxy that records what it passes on, for clients in any language. It sends each request
 * once, follows no redirect, and changes nothing but hop-by-hop headers, {@code Host}, and the content
 * encodings that are accepted: what it cannot decode it could not search for secrets.
 */
public final class RecordingProxy implements AutoCloseable {
  private static final int LONGEST_DECODED = 64 << 20;

  private final Upstream upstream;
  private final HarWriter writer;
  private final Consumer<String> log;
  private final LocalServer server;

  private RecordingProxy(
      Upstream upstream, InetSocketAddress address, HarWriter writer, Consumer<String> log) {
    this.upstream = upstream;
    this.writer = writer;
    this.log = log;
    this.server = LocalServer.start(address, this::handle);
  }

  /**
   * Starts a proxy.
   *
   * @param upstream where to pass requests on to
   * @param address where to listen; port 0 is any free one
   * @param writer takes the exchanges; closed with the proxy
   * @param log takes a line for each request, without its secrets
   * @return the running proxy
   * @throws io.github.pavecontract.photosurl.document.ProblemException if the address cannot be
   *     listened on
   */
  public static RecordingProxy start(
      Upstream upstream, InetSocketAddress address, HarWriter writer, Consumer<String> log) {
    return new RecordingProxy(upstream, address, writer, log);
  }

  /**
   * Returns where it is.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    return server.baseUrl();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Request request = HttpMessages.request(http);
      String target = http.getRequestURI().toString();
      Instant startedAt = Instant.now();
      long start = System.nanoTime();
      Request passedOn =
          new Request(request.method(), upstream.url(target), forUpstream(request), request.body());
      Response response;
      try {
        response = upstream.send(passedOn);
      } catch (IOException e) {
        unreachable(http, passedOn, e);
        return;
      }
      Exchange exchange =
          new Exchange(passedOn, response, startedAt, Duration.ofNanos(System.nanoTime() - start));
      // Before the answer leaves, so that whoever has it finds it recorded.
      String comment = record(exchange);
      log.accept(
          writer.redact(request.method() + " " + target, passedOn) + " " + response.status() + comment);
      HttpMessages.send(http, response.status(), response.headers(), response.body());
    }
  }

  private void unreachable(HttpExchange http, Request request, IOException e) throws IOException {
    String reason = IoProblems.reason(e);
    String text = writer.redact("The recording proxy got no answer from " + upstream.baseUrl()
        + ": " + reason + ". Nothing was recorded.\n", request);
    log.accept(writer.redact(request.method() + " " + http.getRequestURI(), request) + " 502 no answer from "
        + upstream.baseUrl() + ": " + writer.redact(reason, request));
    HttpMessages.send(
        http,
        502,
        List.of(new Header("Content-Type", "text/plain; charset=utf-8")),
        ByteString.encodeUtf8(text));
  }

  private static List<Header> forUpstream(Request request) {
    List<Header> headers = new ArrayList<>();
    for (Header header : HttpMessages.endToEnd(request.headers())) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("accept-encoding")) {
        if (header.value().contains("gzip")) {
          headers.add(new Header(header.name(), "gzip"));
        }
      } else if (!name.equals("host") && !name.equals("expect")) {
        headers.add(header);
      }
    }
    return headers;
  }

  private String record(Exchange exchange) {
    Optional<Exchange> decoded = decoded(exchange);
    if (decoded.isEmpty()) {
      return " not recorded: its content encoding is not gzip, so it cannot be searched for secrets";
    }
    writer.add(decoded.get(), Optional.empty());
    return "";
  }

  private static Optional<Exchange> decoded(Exchange exchange) {
    Request request = exchange.request();
    Response response = exchange.response();
    return decoded(request.headers(), request.body())
        .flatMap(sent -> decoded(response.headers(), response.body())
            .map(received -> new Exchange(
                new Request(request.method(), request.url(), request.headers(), sent),
                new Response(response.status(), response.headers(), received),
                exchange.startedAt(),
                exchange.duration())));
  }

  private static Optional<ByteString> decoded(List<Header> headers, ByteString body) {
    String encoding =
        Header.first(headers, "Content-Encoding").orElse("identity").strip();
    if (body.size() == 0 || encoding.isEmpty() || encoding.equalsIgnoreCase("identity")) {
      return Optional.of(body);
    }
    if (!WireLength.isGzip(headers)) {
      return Optional.empty();
    }
    try {
      ByteString plain = Gzip.decompress(body, LONGEST_DECODED);
      return plain.size() < LONGEST_DECODED ? Optional.of(plain) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stops listening, drops all connections, and publishes the recording. */
  @Override
  public void close() {
    server.close();
    writer.close();
  }
}
