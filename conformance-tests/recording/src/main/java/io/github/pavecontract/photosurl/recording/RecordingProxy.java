package io.github.pavecontract.photosurl.recording;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.server.HttpMessages;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.server.ServerLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import okio.ByteString;

/**
 * A reverse proxy that records what it passes on, for clients in any language. It sends each request
 * once, follows no redirect, and changes nothing but hop-by-hop headers, {@code Host}, and the content
 * encodings that are accepted: what it cannot decode it could not search for secrets. Bodies of any length
 * pass through piece by piece.
 */
public final class RecordingProxy implements AutoCloseable {
  /** The most bytes of a body that are recorded, by default: 10 MB. */
  public static final int LONGEST_BODY = 10_000_000;

  private final Upstream upstream;
  private final HarWriter writer;
  private final Consumer<String> log;
  private final int longestBody;
  private final LocalServer server;

  private RecordingProxy(
      Upstream upstream,
      InetSocketAddress address,
      HarWriter writer,
      int longestBody,
      Consumer<String> log) {
    this.longestBody = longestBody;
    this.upstream = upstream;
    this.writer = writer;
    this.log = log;
    this.server = LocalServer.start(address, ServerLimits.STREAMING, this::handle, log);
  }

  /**
   * Starts a proxy.
   *
   * @param upstream where to pass requests on to
   * @param address where to listen; port 0 is any free one
   * @param writer takes the exchanges; closed with the proxy
   * @param longestBody the most bytes of a body that are recorded; all of it is passed on
   * @param log takes a line for each request, without its secrets
   * @return the running proxy
   * @throws io.github.pavecontract.photosurl.document.ProblemException if the address cannot be
   *     listened on
   */
  public static RecordingProxy start(
      Upstream upstream,
      InetSocketAddress address,
      HarWriter writer,
      int longestBody,
      Consumer<String> log) {
    return new RecordingProxy(upstream, address, writer, longestBody, log);
  }

  /**
   * Returns where it is.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /** The server closes the exchange, so that an answer that breaks off here is none that ended. */
  private void handle(HttpExchange http) throws IOException {
    try (Capture sent = new Capture(writer.file(), longestBody);
        Capture received = new Capture(writer.file(), longestBody)) {
      Passing passing = new Passing(http, upstream, writer.file(), sent, received);
      Request request = passing.request();
      String line = request.method() + " " + HttpMessages.target(http);
      Passing.Answer answer;
      try {
        answer = passing.send();
      } catch (IOException e) {
        unreachable(http, request, line, e);
        return;
      }
      try {
        answer.passOn((entry, sentBody, receivedBody) -> log.accept(writer.redact(line, request)
            + " " + answer.status() + record(entry, sentBody, receivedBody)));
      } catch (IOException e) {
        log.accept(writer.redact(line, request) + " " + answer.status()
            + " broke off, so that it is not recorded: " + IoProblems.reason(e));
        throw e;
      }
    }
  }

  private String record(Entry entry, Body sent, Body received) {
    List<Extent> extents = List.of(entry.sent(), entry.received());
    if (extents.contains(Extent.unsearchable())) {
      return " not recorded: its content encoding cannot be read, so it cannot be searched for secrets";
    }
    writer.add(entry, sent.content(), received.content());
    return extents.stream()
        .filter(extent -> !extent.equals(Extent.WHOLE))
        .map(extent -> " " + extent.comment())
        .findFirst()
        .orElse("");
  }

  private void unreachable(HttpExchange http, Request request, String line, IOException e)
      throws IOException {
    String reason = reason(e);
    String text = writer.redact(
        "The recording proxy got no answer from " + upstream.baseUrl() + ": " + reason
            + ". Nothing was recorded.\n",
        request);
    log.accept(
        writer.redact(line + " 502 no answer from " + upstream.baseUrl() + ": " + reason, request));
    HttpMessages.send(
        http,
        502,
        List.of(new Header("Content-Type", "text/plain; charset=utf-8")),
        ByteString.encodeUtf8(text));
  }

  /** The JDK shows the bytes that it could not read, and says nothing of what they may be. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("status line") || message.contains("header parser")
        ? "it answered no HTTP/1.1; if it speaks HTTP/2 only, put a server before it that speaks both"
        : IoProblems.reason(e);
  }

  /** Stops listening, drops all connections, and publishes the recording. */
  @Override
  public void close() {
    server.close();
    writer.close();
  }
}
