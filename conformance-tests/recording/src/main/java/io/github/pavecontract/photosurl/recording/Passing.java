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

/** One request on its way through the proxy, and its answer on the way back: as they come, and copied. */
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
    return new Answer(response.statusCode(), headers, response.body());
  }

  /** An answer, of which the headers have come. */
  final class Answer {
    private final int status;
    private final List<Header> headers;
    private final InputStream body;

    private Answer(int status, List<Header> headers, InputStream body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    int status() {
      return status;
    }

    /**
     * Passes the answer on, each part as soon as it is there, and has the exchange recorded before its
     * end leaves. One that breaks off does so for the client, too.
     */
    void passOn(Recorder recorder) throws IOException {
      try (body) {
        passOnBody(recorder);
      }
    }

    private void passOnBody(Recorder recorder) throws IOException {
      long length = HttpMessages.bodyLength(http, status, headers);
      if (length == 0) {
        record(recorder);
        HttpMessages.send(http, status, headers, ByteString.EMPTY);
        return;
      }
      OutputStream out = HttpMessages.begin(http, status, headers);
      byte[] piece = new byte[PIECE];
      if (body.available() == 0) {
        out.flush();
      }
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        received.add(piece, read);
        if (received.passed() == length) {
          record(recorder);
        }
        out.write(piece, 0, read);
        out.flush();
      }
      if (length < 0) {
        // Its end is still to be told.
        record(recorder);
      }
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
