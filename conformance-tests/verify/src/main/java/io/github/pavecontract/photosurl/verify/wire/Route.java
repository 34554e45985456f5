package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The way to a server: to one of its addresses after the other, or through a proxy. */
final class Route {
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
    Tunnel tunnel = new Tunnel(proxy.get(), host, port);
    try {
      Socket socket = connect(bare(proxy.get().host()), proxy.get().port(), deadline, opened);
      try {
        socket.setSoTimeout(left(deadline));
        tunnel.open(socket);
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    } catch (ProxyFailedException e) {
      throw e;
    } catch (IOException e) {
      throw tunnel.unreachable(e);
    }
  }

  /** Says through which proxy it goes; empty if through none. */
  String through() {
    return proxy.map(through -> " (through the proxy " + through + ")").orElse("");
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
}
