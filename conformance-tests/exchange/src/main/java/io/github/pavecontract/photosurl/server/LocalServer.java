package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.HttpHandler;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.util.function.Consumer;

/**
 * A small HTTP/1.1 server, for answers that take time as well, and for clients that nobody can trust:
 * whoever sends half a request, or nothing, or much, takes neither a thread nor much memory, and not for
 * long. The server of the JDK has such limits for the whole JVM only, as system properties.
 */
public final class LocalServer implements AutoCloseable {
  /** The product that the sandbox names in the field {@code Server}, so that its answers are told from live ones. */
  public static final String SANDBOX = "photos-url-sandbox";

  private static final int BACKLOG = 1024;

  private final InetSocketAddress bound;
  private final EventLoop loop;
  private final Workers workers;

  private LocalServer(InetSocketAddress bound, EventLoop loop, Workers workers) {
    this.bound = bound;
    this.loop = loop;
    this.workers = workers;
  }

  /**
   * Starts a server for requests of any length, which tells nobody of what it refuses.
   *
   * @param address where to listen; port 0 is any free one
   * @param handler answers the requests, from several threads at once
   * @return the running server
   * @throws ProblemException if the address cannot be listened on
   */
  public static LocalServer start(InetSocketAddress address, HttpHandler handler) {
    return start(address, ServerLimits.STREAMING, handler, refused -> {});
  }

  /**
   * Starts a server.
   *
   * @param address where to listen; port 0 is any free one
   * @param limits what it grants its clients
   * @param handler answers the requests, from several threads at once
   * @param log takes a line for each request that no handler gets, as it is none: status and reason
   * @return the running server
   * @throws ProblemException if the address cannot be listened on
   */
  public static LocalServer start(
      InetSocketAddress address, ServerLimits limits, HttpHandler handler, Consumer<String> log) {
    Workers workers = new Workers();
    try {
      ServerSocketChannel listening = ServerSocketChannel.open();
      listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      EventLoop loop =
          listen(listening, address, () -> new EventLoop(listening, handler, limits, workers, log));
      Thread thread = new Thread(loop, "photos-url-server-loop");
      thread.setDaemon(true);
      thread.start();
      return new LocalServer((InetSocketAddress) listening.getLocalAddress(), loop, workers);
    } catch (IOException e) {
      throw IoProblems.of(
          address.getHostString() + ":" + address.getPort(),
          "The server cannot listen on this address",
          e,
          "Choose another address or port; port 0 is any free one.");
    }
  }

  private interface Opener {
    EventLoop open() throws IOException;
  }

  private static EventLoop listen(
      ServerSocketChannel listening, InetSocketAddress address, Opener opener) throws IOException {
    try {
      listening.bind(address, BACKLOG);
      return opener.open();
    } catch (IOException e) {
      listening.close();
      throw e;
    }
  }

  /**
   * Returns where clients of this machine reach the server.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    InetAddress address = bound.getAddress().isAnyLocalAddress()
        ? InetAddress.getLoopbackAddress()
        : bound.getAddress();
    String host = address.getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
  }

  /** Stops listening and drops all connections. */
  @Override
  public void close() {
    try {
      loop.close();
    } catch (IOException e) {
      // Nobody listens any more.
    }
    workers.shutdownNow();
  }
}
