package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.sandbox.Durations;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One connection, on which requests are sent one after the other. */
final class Connection implements AutoCloseable {
  private static final int KEPT_OF_TOO_LONG = 2000;

  private final Socket socket;
  private final DeadlineStream stream;
  private final BufferedInputStream in;
  private final String origin;
  private boolean ended;

  Connection(Socket socket, String origin) throws IOException {
    this.socket = socket;
    this.stream = new DeadlineStream(socket);
    this.in = new BufferedInputStream(stream);
    this.origin = origin;
  }

  /** Whether the peer has closed it, as far as is known. */
  boolean ended() {
    return ended;
  }

  WireAnswer send(WireRequest request, Duration timeout) throws NoAnswerException {
    return send(request, timeout, Rendezvous.ALONE);
  }

  /**
   * Sends a request.
   *
   * @param request the request
   * @param timeout for its answer
   * @param rendezvous where it waits for others before its last byte
   * @return what came
   * @throws NoAnswerException if nothing came
   */
  WireAnswer send(WireRequest request, Duration timeout, Rendezvous rendezvous)
      throws NoAnswerException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    IOException unsent = write(request.bytes(), rendezvous);
    stream.endAfter(timeout);
    List<Breach> breaches = new ArrayList<>();
    AnswerBytes source = new AnswerBytes(in);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    @Nullable Head head = null;
    try {
      HeadReader heads = new HeadReader(source, breaches);
      do {
        head = heads.head();
        if (head.status() == 101) {
          breaches.add(HttpRule.SWITCHING.broken("status 101"));
          throw new MalformedException();
        }
      } while (head.isInterim());
      ended = new BodyReader(source, heads, breaches, body).read(head)
          || head.list("Connection").contains("close");
    } catch (MalformedException e) {
      ended = true;
    } catch (IOException e) {
      ended = true;
      if (source.count() == 0) {
        throw noAnswer(unsent == null ? e : unsent, timeout);
      }
      breaches.add(interrupted(e, source.count(), timeout));
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return received(request, head, body.toByteArray(), breaches, startedAt, duration);
  }

  private @Nullable IOException write(byte[] bytes, Rendezvous rendezvous) {
    int atOnce = bytes.length - rendezvous.heldBack();
    try {
      socket.getOutputStream().write(bytes, 0, atOnce);
      rendezvous.meet();
      socket.getOutputStream().write(bytes, atOnce, bytes.length - atOnce);
      socket.getOutputStream().flush();
      return null;
    } catch (IOException e) {
      // Who refuses a body may answer before it has read it.
      return e;
    }
  }

  private static NoAnswerException noAnswer(IOException e, Duration timeout) {
    if (e instanceof SocketTimeoutException) {
      return NoAnswerException.toRequest("no answer within " + Durations.text(timeout), true, e);
    }
    return NoAnswerException.toRequest(
        e instanceof EOFException
            ? "the connection was closed without an answer"
            : "the connection broke without an answer: " + e.getMessage(),
        false,
        e);
  }

  private static Breach interrupted(IOException e, long count, Duration timeout) {
    if (e instanceof SocketTimeoutException) {
      return HttpRule.TIME.broken(
          "only a part, of " + Counted.of(count, "byte") + ", after " + Durations.text(timeout));
    }
    return HttpRule.COMPLETE.broken("the end of the connection after " + Counted.of(count, "byte"));
  }

  private WireAnswer received(
      WireRequest request,
      @Nullable Head head,
      byte[] body,
      List<Breach> breaches,
      Instant startedAt,
      Duration duration) {
    if (breaches.stream().anyMatch(breach -> breach.rule().isTooLong())) {
      // Nobody reads on, and nobody should have to search it.
      body = Arrays.copyOf(body, Math.min(body.length, KEPT_OF_TOO_LONG));
    }
    // A body that was cut off is not also badly encoded.
    byte[] decoded =
        head == null || breaches.stream().anyMatch(b -> b.rule().layer() == Layer.FRAMING)
            ? body
            : ContentCoding.decode(head, body, breaches);
    Response response = head == null
        ? new Response(0, List.of(), ByteString.of(decoded))
        : new Response(head.status(), head.headers(), ByteString.of(decoded));
    return new WireAnswer(
        new Exchange(
            new Request(
                request.method(), origin + request.target(), request.headers(), request.body()),
            response,
            startedAt,
            duration),
        head == null ? "" : head.statusLine(),
        breaches);
  }

  /**
   * Looks at what comes behind an answer until the peer closes.
   *
   * @param patience how long to wait for it
   * @return bytes that belong to no answer; empty if there are none
   */
  byte[] rest(Duration patience) {
    stream.endAfter(patience);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0 && rest.size() < 200; next = in.read()) {
        rest.write(next);
      }
      ended = true;
    } catch (IOException e) {
      ended = !(e instanceof SocketTimeoutException);
    }
    return rest.toByteArray();
  }

  static WireAnswer withRest(WireAnswer received, byte[] rest) {
    if (rest.length == 0) {
      return received;
    }
    List<Breach> breaches = new ArrayList<>(received.breaches());
    breaches.add(
        HttpRule.NOTHING_BEHIND.broken(Excerpt.of(new String(rest, StandardCharsets.ISO_8859_1))));
    return new WireAnswer(received.exchange(), received.statusLine(), breaches);
  }

  static boolean closes(WireRequest request) {
    return Header.first(request.headers(), "Connection")
        .filter("close"::equalsIgnoreCase)
        .isPresent();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // There is nothing left to lose.
    }
  }
}
