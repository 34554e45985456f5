package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The way to a server: to one of its addresses after the other, or through a proxy. */
final class Route {
  private static final int LONGEST_HEAD = 16 << 10;

  /** Finds the addresses of a host; a seam for tests. */
  interface Addresses {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final String host;
  private final int port;
  private final Optional<HttpsProxy> proxy;
  private final Addresses addresses;

  Route(URI server, Optional<HttpsProxy> proxy) {
    this(server, proxy, InetAddress::getAllByName);
  }

  Route(URI server, Optional<HttpsProxy> proxy, Addresses addresses) {
    this.addresses = addresses;
    boolean tls = "https".equalsIgnoreCase(server.getScheme());
    this.host = bare(server.getHost());
    this.port = server.getPort() >= 0 ? server.getPort() : tls ? 443 : 80;
    // Through a proxy the key goes inside of TLS only.
    this.proxy = tls ? proxy.filter(p -> p.isFor(host)) : Optional.empty();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /**
   * Connects.
   *
   * @param timeout for all of it
   * @param opened is told of each socket before it is used, so that it can be closed
   */
  Socket connect(Duration timeout, Consumer<Socket> opened) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    if (proxy.isEmpty()) {
      return connect(host, port, deadline, opened);
    }
    Socket socket = connect(bare(proxy.get().host()), proxy.get().port(), deadline, opened);
    try {
      socket.setSoTimeout(left(deadline));
      tunnel(socket, proxy.get());
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Socket connect(String host, int port, long deadline, Consumer<Socket> opened)
      throws IOException {
    IOException failure = new IOException("it has no address");
    for (InetAddress address : addresses.of(host)) {
      Socket socket = new Socket();
      opened.accept(socket);
      try {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, port), left(deadline));
        return socket;
      } catch (IOException e) {
        socket.close();
        failure = e;
      }
    }
    throw failure;
  }

  private static int left(long deadline) {
    return (int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
  }

  private void tunnel(Socket socket, HttpsProxy through) throws IOException {
    String target = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n"
        + through
            .authorization()
            .map(value -> "Proxy-Authorization: " + value + "\r\n")
            .orElse("")
        + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      // Byte by byte, as what follows belongs to the server.
      int next = socket.getInputStream().read();
      if (next < 0 || head.length() > LONGEST_HEAD) {
        throw new IOException("the proxy " + through + " gives no answer");
      }
      head.append((char) next);
    }
    String status = head.substring(0, head.indexOf("\r\n"));
    if (!status.matches("HTTP/1\\.[01] 2[0-9]{2}.*")) {
      throw new IOException("the proxy " + through + " refuses: " + Excerpt.of(status)
          + (status.startsWith("407", status.indexOf(' ') + 1)
              ? "; name its credentials with --proxy http://USER:PASSWORD@" + through
              : ""));
    }
  }
}
