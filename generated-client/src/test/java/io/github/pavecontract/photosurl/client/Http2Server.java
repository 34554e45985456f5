package io.github.pavecontract.photosurl.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** As much of HTTP/2 (RFC 9113) as it takes to answer each request with the same body. */
final class Http2Server implements AutoCloseable {
  private static final int PREFACE = 24;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;

  /** {@code :status: 200}, from the static table of HPACK. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private final SSLServerSocket listener;
  private final byte[] body;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();

  Http2Server(String body) throws IOException {
    this.body = body.getBytes(StandardCharsets.UTF_8);
    this.listener = (SSLServerSocket) Tls.context()
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    listener.setSSLParameters(parameters);
    start(this::accept);
  }

  String url() {
    return "https://127.0.0.1:" + listener.getLocalPort() + "/";
  }

  int requests() {
    return requests.get();
  }

  int connections() {
    return connections.get();
  }

  /** Closes the connections, and goes on listening. */
  void disconnect() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "http2-server");
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
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      in.readNBytes(PREFACE);
      frame(out, SETTINGS, 0, 0, new byte[0]);
      while (true) {
        int head = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(head >>> 8);
        int type = head & 0xff;
        if ((type == SETTINGS || type == PING) && (flags & ACK) == 0) {
          frame(out, type, ACK, 0, type == PING ? payload : new byte[0]);
        } else if ((type == DATA || type == HEADERS) && (flags & END_STREAM) != 0) {
          requests.incrementAndGet();
          frame(out, HEADERS, END_HEADERS, stream, STATUS_200);
          frame(out, DATA, END_STREAM, stream, body);
        }
      }
    } catch (IOException e) {
      // The client is gone.
    } finally {
      sockets.remove(socket);
    }
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    synchronized (out) {
      out.writeInt(payload.length << 8 | type);
      out.writeByte(flags);
      out.writeInt(stream);
      out.write(payload);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    disconnect();
  }
}
