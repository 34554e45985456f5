package io.github.pavecontract.photosurl.recording;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.server.HttpMessages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okio.ByteString;

/** One request on its way through the proxy, and its answer on the way back: piece by piece, and copied. */
final class Passing {
  /** Takes an exchange when it is complete, before its last bytes leave. */
  interface Recorder {
    void record(Entry entry, Body sent, Body received);
  }

  private static final int PIECE = 64 << 10;

  private final HttpExchange http;
  private final Upstream upstream;
  private final Path recording;
  private final Request request;
  private final Capture sent;
  private final Capture received;
  private final Instant startedAt = Instant.now();
  private final long start = System.nanoTime();

  Passing(HttpExchange http, Upstream upstream, Path recording, Capture sent, Capture received) {
    this.http = http;
    this.recording = recording;
    this.upstream = upstream;
    this.sent = sent;
    this.received = received;
    this.request = new Request(
        http.getRequestMethod(),
        upstream.url(HttpMessages.target(http)),
        forUpstream(HttpMessages.headers(http)),
        ByteString.EMPTY);
  }

  /** The request as it is passed on, without its body. */
  Request request() {
    return request;
  }

  private static List<Header> forUpstream(List<Header> all) {
    List<Header> headers = new ArrayList<>();
    for (Header header : HttpMessages.endToEnd(all)) {
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

  /** Sends the request once. The answer has come when its headers have. */
  Answer send() throws IOException {
    String length = http.getRequestHeaders().getFirst("Content-Length");
    boolean chunked = http.getRequestHeaders().containsKey("Transfer-Encoding");
    HttpResponse<InputStream> response = upstream.send(
        request,
        new Copying(http.getRequestBody(), sent),
        chunked ? -1 : length == null ? 0 : Long.parseLong(length));
    List<Header> headers = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    InputStream body = response.body();
    // A short answer is there as a whole before any of it leaves: if it breaks off, the client is
    // told.
    byte[] beginning = body.readNBytes(PIECE);
    return new Answer(response.statusCode(), headers, beginning, body);
  }

  /** An answer, of which the beginning has come. */
  final class Answer {
    private final int status;
    private final List<Header> headers;
    private final byte[] beginning;
    private final InputStream rest;

    private Answer(int status, List<Header> headers, byte[] beginning, InputStream rest) {
      this.status = status;
      this.headers = headers;
      this.beginning = beginning;
      this.rest = rest;
    }

    int status() {
      return status;
    }

    /** Passes the answer on, and has the exchange recorded before its end leaves. */
    void passOn(Recorder recorder) throws IOException {
      received.add(beginning, beginning.length);
      if (beginning.length < PIECE) {
        record(recorder);
        HttpMessages.send(http, status, headers, ByteString.of(beginning));
        return;
      }
      OutputStream out = HttpMessages.begin(http, status, headers);
      byte[] waiting = beginning;
      byte[] next = rest.readNBytes(PIECE);
      while (next.length > 0) {
        received.add(next, next.length);
        out.write(waiting);
        waiting = next;
        next = rest.readNBytes(PIECE);
      }
      record(recorder);
      out.write(waiting);
    }

    private void record(Recorder recorder) throws IOException {
      try (Body sentBody = Body.of(request.headers(), sent, recording);
          Body receivedBody = Body.of(headers, received, recording)) {
        Entry entry = new Entry(
            new Exchange(
                request,
                new Response(status, headers, ByteString.EMPTY),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start)),
            Optional.empty(),
            sentBody.extent(),
            receivedBody.extent());
        recorder.record(entry, sentBody, receivedBody);
      }
    }
  }
}
