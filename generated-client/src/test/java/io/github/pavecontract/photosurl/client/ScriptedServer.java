package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on a free loopback port that answers the nth request with the nth action, and
 * all further ones with the last; it keeps what it received.
 */
final class ScriptedServer implements AutoCloseable {
  /** A request as it came over the wire. */
  record Received(String line, List<String> headers, String body) {
    List<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(header -> header.substring(prefix.length()).strip())
          .toList();
    }
  }

  /** What to do once a request was read; false closes the connection. */
  interface Action {
    boolean answer(Received request, Socket socket) throws IOException;
  }

  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch disconnected = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<Action> actions;

  private ScriptedServer(ServerSocketFactory factory, List<Action> actions) throws IOException {
    this.listener = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.actions = actions;
    start(this::accept);
  }

  static ScriptedServer answering(Action... actions) throws IOException {
    return new ScriptedServer(ServerSocketFactory.getDefault(), List.of(actions));
  }

  /** A server of HTTP over TLS with the certificate of {@link Tls}. */
  static ScriptedServer overTls(Action... actions) throws IOException {
    return new ScriptedServer(Tls.context().getServerSocketFactory(), List.of(actions));
  }

  static Action reply(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (request, socket) -> {
      StringBuilder head = new StringBuilder(
          "HTTP/1.1 " + status + " X\r\nContent-Length: " + bytes.length + "\r\n");
      List.of(headers).forEach(header -> head.append(header).append("\r\n"));
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      return !List.of(headers).contains("Connection: close");
    };
  }

  /** Sends these bytes and closes the connection. */
  static Action raw(byte[] bytes) {
    return (request, socket) -> {
      socket.getOutputStream().write(bytes);
      return false;
    };
  }

  static Action raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends what follows an answer together with it, and keeps the connection. */
  static Action followedBy(String more, Action answer) {
    return (request, socket) -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean open = answer.answer(request, new Socket() {
        @Override
        public OutputStream getOutputStream() {
          return bytes;
        }
      });
      bytes.write(more.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes.toByteArray());
      return open;
    };
  }

  /** Closes the connection without an answer. */
  static Action drop() {
    return (request, socket) -> false;
  }

  /** Sends the beginning of an answer and resets the connection. */
  static Action reset(String beginning) {
    return (request, socket) -> {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoLinger(true, 0);
      return false;
    };
  }

  /** Sends the beginning of an answer, and no more until one side closes the connection. */
  static Action stall(String beginning) {
    return (request, socket) -> {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      return socket.getInputStream().read() != -1;
    };
  }

  String url() {
    String scheme = listener instanceof SSLServerSocket ? "https" : "http";
    return scheme + "://127.0.0.1:" + listener.getLocalPort() + "/";
  }

  List<Received> requests() {
    return List.copyOf(received);
  }

  int connections() {
    return connections.get();
  }

  void awaitRequest() throws InterruptedException {
    assertThat(asked.await(15, TimeUnit.SECONDS)).as("a request came").isTrue();
  }

  /** Waits until a connection was closed, by whichever side. */
  void awaitDisconnect() throws InterruptedException {
    assertThat(disconnected.await(15, TimeUnit.SECONDS))
        .as("a connection was closed")
        .isTrue();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean open = true;
      for (Received request = read(in); open && request != null; request = open ? read(in) : null) {
        Action action;
        synchronized (this) {
          action = actions.get(Math.min(received.size(), actions.size() - 1));
          received.add(request);
        }
        asked.countDown();
        open = action.answer(request, socket);
      }
    } catch (IOException e) {
      // The client is gone.
    } finally {
      sockets.remove(socket);
      disconnected.countDown();
    }
  }

  private static @Nullable Received read(InputStream in) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return null;
    }
    List<String> headers = new CopyOnWriteArrayList<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.add(header);
    }
    Received head = new Received(line, headers, "");
    int length = head.header("Content-Length").stream()
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
    return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != -1 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
