package io.github.pavecontract.photosurl.verify.harness;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Puts a twist between its clients and a sandbox. Closes each connection behind an answer. */
public final class TwistedServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> hanging = new ArrayList<>();
  private final Call.Backend twisted;

  /**
   * Starts a server.
   *
   * @param sandbox what answers
   * @param variants what it differs in; the first has the last word on an answer
   */
  public TwistedServer(URI sandbox, Variant... variants) throws IOException {
    Call.Backend inner = call -> {
      WireClient client = new WireClient(sandbox, Duration.ofSeconds(10), Trust.DEFAULT);
      return new Answer(client.send(call.request()).exchange().response());
    };
    for (int i = variants.length - 1; i >= 0; i--) {
      inner = twisted(inner, variants[i]);
    }
    twisted = inner;
    threads.execute(this::accept);
  }

  private static Call.Backend twisted(Call.Backend inner, Variant variant) {
    Map<String, String> memory = new ConcurrentHashMap<>();
    Call.Backend behind = call -> inner.answer(call).asReceived();
    return call -> variant.twist().answer(call.through(behind, memory));
  }

  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        long openedAt = System.nanoTime();
        threads.execute(() -> serve(socket, openedAt));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, long openedAt) {
    try (InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      socket.setTcpNoDelay(true);
      Call call = read(in, openedAt);
      Answer answer = twisted.answer(call);
      if (answer.hang) {
        hanging.add(socket);
        in.read();
        return;
      }
      if (answer.drop) {
        return;
      }
      byte[] all = answer.onTheWire();
      for (int at = 0; at < all.length; at += Math.min(answer.piece, all.length - at)) {
        out.write(all, at, Math.min(answer.piece, all.length - at));
        out.flush();
      }
      if (answer.stall) {
        hanging.add(socket);
        in.read();
      }
    } catch (IOException | RuntimeException e) {
      // The client went away, or is told by the end of the connection.
    }
  }

  private Call read(InputStream in, long openedAt) throws IOException {
    String[] line = line(in).split(" ", -1);
    List<Header> headers = new ArrayList<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      int colon = field.indexOf(':');
      headers.add(
          new Header(field.substring(0, colon), field.substring(colon + 1).strip()));
    }
    String length = Header.first(headers, "Content-Length").orElse("");
    byte[] body = length.isEmpty() ? chunks(in) : in.readNBytes(Integer.parseInt(length));
    return new Call(line[0], line[1], headers, body, Map.of(), openedAt, twisted);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16); size > 0; ) {
      body.write(in.readNBytes(size));
      line(in);
      size = Integer.parseInt(line(in), 16);
    }
    line(in);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the client closed");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
    for (Socket socket : hanging) {
      socket.close();
    }
  }
}
