package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client. The event loop reads from it until a request is there; then one worker has
 * it until it is answered. So only who is served takes a thread.
 */
final class ClientConnection {
  /** Who waits for what. */
  private enum State {
    /** For a request. */
    IDLE,
    /** For the rest of a head. */
    HEAD,
    /** For the rest of a body. */
    BODY,
    /** For the answer. */
    SERVED,
    /** For the end of what the client still sends, so that it reads what it was told. */
    LINGERING,
    CLOSED
  }

  private static final String ONLY_HTTP_1 =
      "This server speaks HTTP/1.1. Let the client negotiate, or tell it not to begin with HTTP/2.";

  private static final Duration LINGER = Duration.ofSeconds(2);
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final SocketChannel channel;
  private final SelectionKey key;
  private final EventLoop loop;
  private final ServerLimits limits;
  private final HttpHandler handler;
  private final Consumer<String> log;

  private ByteBuffer received = ByteBuffer.allocate(0);
  private int searched;
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private @Nullable RequestHead head;
  private BodyDecoder decoder = new BodyDecoder(0);
  private volatile State state = State.IDLE;
  private volatile long deadline;

  ClientConnection(
      SocketChannel channel,
      EventLoop loop,
      ServerLimits limits,
      HttpHandler handler,
      Consumer<String> log)
      throws IOException {
    this.channel = channel;
    this.loop = loop;
    this.limits = limits;
    this.handler = handler;
    this.log = log;
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    this.key = channel.register(loop.selector(), SelectionKey.OP_READ, this);
    waitFor(limits.idle());
  }

  private void waitFor(Duration duration) {
    deadline = System.nanoTime() + duration.toNanos();
  }

  InetSocketAddress remoteAddress() throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  InetSocketAddress localAddress() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  // What follows runs in the event loop.

  /** Whether nobody but the client is to blame for how long it takes. */
  boolean waitsForClient() {
    return state != State.SERVED && state != State.CLOSED;
  }

  long deadline() {
    return deadline;
  }

  boolean isClosed() {
    return state == State.CLOSED;
  }

  /** How much is kept of a request that is not there yet. */
  int held() {
    return received.capacity() + body.size();
  }

  void readable(ByteBuffer scratch) {
    try {
      scratch.clear();
      int read = channel.read(scratch);
      if (read < 0) {
        close();
      } else if (state != State.LINGERING) {
        append(scratch.flip());
        advance();
      }
    } catch (IOException e) {
      close();
    }
  }

  private void append(ByteBuffer more) {
    ByteBuffer grown = ByteBuffer.allocate(received.remaining() + more.remaining());
    received = grown.put(received).put(more).flip();
  }

  /** Goes on to the next request with what was received already. */
  void next() {
    if (state == State.CLOSED) {
      return;
    }
    state = State.IDLE;
    waitFor(limits.idle());
    if (listen(SelectionKey.OP_READ)) {
      advance();
    }
  }

  /** Whether the connection is still there to listen to. */
  private boolean listen(int operations) {
    try {
      key.interestOps(operations);
      return true;
    } catch (CancelledKeyException e) {
      close();
      return false;
    }
  }

  private void advance() {
    try {
      if (state == State.IDLE && received.hasRemaining()) {
        state = State.HEAD;
        searched = 0;
        waitFor(limits.toSend());
      }
      if (state == State.HEAD) {
        readHead();
      }
      if (state == State.BODY) {
        readBody();
      }
    } catch (RefusedRequestException e) {
      refuse(e);
    }
  }

  private void readHead() throws RefusedRequestException {
    skipEmptyLines();
    if (received.hasRemaining() && !speaksHttp1()) {
      return;
    }
    int end = endOfHead();
    int most = limits.head();
    if (end < 0) {
      if (received.remaining() > most) {
        throw new RefusedRequestException(
            431, "The head of the request is longer than " + most + " bytes.");
      }
      return;
    }
    byte[] bytes = new byte[end];
    received.get(bytes);
    RequestHead read = RequestHead.parse(bytes, end);
    head = read;
    decoder = new BodyDecoder(read.length());
    if (!limits.isWhole()) {
      dispatch();
      return;
    }
    body = new ByteArrayOutputStream(Math.max(32, (int) Math.min(read.length(), 8192)));
    state = State.BODY;
    if (read.expectsContinue() && !received.hasRemaining() && !decoder.isComplete()) {
      writeAtOnce(CONTINUE);
    }
  }

  /** Whether it may be a request of HTTP/1; one of HTTP/2 is waited for, to be answered in its own form. */
  private boolean speaksHttp1() throws RefusedRequestException {
    switch (Opening.of(received)) {
      case TLS ->
        throw new RefusedRequestException(
            400, "This server speaks plain HTTP. Write http:// in the place of https://.");
      case NEITHER -> throw RequestHead.malformed("it does not begin with a method");
      case HTTP_2 -> {
        int stream = Http2Refusal.firstStream(
            received.duplicate().position(received.position() + Opening.PREFACE_LENGTH));
        if (stream > 0) {
          log.accept("505 " + ONLY_HTTP_1);
          writeAtOnce(Http2Refusal.answer(stream, ONLY_HTTP_1 + "\n"));
          linger();
        } else if (received.remaining() > limits.head()) {
          throw new RefusedRequestException(505, ONLY_HTTP_1);
        }
        return false;
      }
      default -> {
        return true;
      }
    }
  }

  /** Some clients end a body with a line break too many (RFC 9112, 2.2). */
  private void skipEmptyLines() {
    while (searched == 0
        && received.hasRemaining()
        && (received.get(received.position()) == '\r'
            || received.get(received.position()) == '\n')) {
      received.get();
    }
  }

  private int endOfHead() {
    for (int i = searched; i < received.remaining(); i++) {
      if (at(i) == '\n' && (at(i - 1) == '\n' || (at(i - 1) == '\r' && at(i - 2) == '\n'))) {
        return i + 1;
      }
    }
    searched = received.remaining();
    return -1;
  }

  private byte at(int index) {
    return index < 0 ? 0 : received.get(received.position() + index);
  }

  private void readBody() throws RefusedRequestException {
    byte[] some = new byte[8192];
    int longest = limits.wholeBodies() + 1;
    int read;
    do {
      read = decoder.decode(received, some, 0, Math.min(some.length, longest - body.size()));
      body.write(some, 0, read);
    } while (read > 0);
    if (decoder.isComplete() || body.size() == longest) {
      dispatch();
    }
  }

  private void dispatch() {
    state = State.SERVED;
    if (listen(0)) {
      loop.serve(this);
    }
  }

  private void refuse(RefusedRequestException refusal) {
    log.accept(refusal.status() + " " + refusal.getMessage());
    writeAtOnce(refusal.answer());
    linger();
  }

  /** What is too much for the client's buffers is lost: who refuses does not wait. */
  private void writeAtOnce(byte[] bytes) {
    try {
      channel.write(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      close();
    }
  }

  void expired() {
    if (state == State.HEAD || state == State.BODY) {
      refuse(new RefusedRequestException(
          408, "The request was not there after " + limits.toSend().toSeconds() + " s."));
    } else {
      close();
    }
  }

  void linger() {
    if (state == State.CLOSED) {
      return;
    }
    try {
      state = State.LINGERING;
      received = ByteBuffer.allocate(0);
      body = new ByteArrayOutputStream(0);
      channel.shutdownOutput();
      waitFor(LINGER);
      listen(SelectionKey.OP_READ);
    } catch (IOException e) {
      close();
    }
  }

  void close() {
    state = State.CLOSED;
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more in any case.
    }
  }

  // What follows runs in a worker.

  void serve() {
    RequestHead request = Objects.requireNonNull(head);
    byte[] whole = body.toByteArray();
    body = new ByteArrayOutputStream(0);
    WireExchange exchange = new WireExchange(
        this, request, limits.isWhole() ? new ByteArrayInputStream(whole) : bodyStream(request));
    try (exchange) {
      handle(exchange);
    }
    if (!exchange.isComplete()) {
      close();
      loop.forget(this);
    } else if (request.keepsAlive() && decoder.isComplete() && exchange.keepsAlive()) {
      loop.later(this::next);
    } else {
      loop.later(this::linger);
    }
  }

  /** What fails is aborted before it is closed, which would end its body as if all of it had come. */
  private void handle(WireExchange exchange) {
    try {
      handler.handle(exchange);
    } catch (IOException | RuntimeException e) {
      exchange.abort();
    }
  }

  private RequestBody bodyStream(RequestHead request) {
    return new RequestBody(this, request.expectsContinue() && !received.hasRemaining());
  }

  boolean isBodyComplete() {
    return decoder.isComplete();
  }

  /** Reads some of the body, as soon as there is any; -1 at its end. */
  int readBody(byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      int read = decoder.decode(received, bytes, offset, length);
      if (read > 0 || decoder.isComplete()) {
        return read > 0 ? read : -1;
      }
      ByteBuffer more = ByteBuffer.allocate(16 << 10);
      while (channel.read(more) == 0) {
        await(SelectionKey.OP_READ);
      }
      if (more.position() == 0) {
        throw new EOFException("the request ended early");
      }
      append(more.flip());
    }
  }

  void sendContinue() throws IOException {
    write(ByteBuffer.wrap(CONTINUE));
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        await(SelectionKey.OP_WRITE);
      }
    }
  }

  /** Waits for the client in this thread, as long as it may take. */
  private void await(int operation) throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, operation);
      if (selector.select(limits.toSend().toMillis()) == 0) {
        throw new IOException("the client took too long");
      }
    }
  }
}
