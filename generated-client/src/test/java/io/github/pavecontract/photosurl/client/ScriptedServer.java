package io.github.pavecontract.photosurl.client;

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
import java.util.concurrent.atomic.AtomicInteger;
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
    boolean answer(OutputStream out, ScriptedServer server) throws IOException;
  }

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<Action> actions;

  private ScriptedServer(List<Action> actions) throws IOException {
    this.actions = actions;
    start(this::accept);
  }

  static ScriptedServer answering(Action... actions) throws IOException {
    return new ScriptedServer(List.of(actions));
  }

  static Action reply(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (out, server) -> {
      StringBuilder head = new StringBuilder(
          "HTTP/1.1 " + status + " X\r\nContent-Length: " + bytes.length + "\r\n");
      List.of(headers).forEach(header -> head.append(header).append("\r\n"));
      out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return !List.of(headers).contains("Connection: close");
    };
  }

  /** Sends these bytes and closes the connection. */
  static Action raw(byte[] bytes) {
    return (out, server) -> {
      out.write(bytes);
      out.flush();
      return false;
    };
  }

  static Action raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Closes the connection without an answer. */
  static Action drop() {
    return (out, server) -> false;
  }

  /** Sends the beginning of an answer, and no more until the server is closed. */
  static Action stall(String beginning) {
    return (out, server) -> {
      out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      server.awaitClose();
      return false;
    };
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort() + "/";
  }

  List<Received> requests() {
    return List.copyOf(received);
  }

  int connections() {
    return connections.get();
  }

  void awaitRequest() throws InterruptedException {
    asked.await();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
        open = action.answer(socket.getOutputStream(), this);
      }
    } catch (IOException e) {
      // The client is gone.
    } finally {
      sockets.remove(socket);
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
    closed.countDown();
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
