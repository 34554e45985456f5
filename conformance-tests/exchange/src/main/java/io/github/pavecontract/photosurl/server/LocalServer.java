package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A small HTTP server, for answers that take time as well. */
public final class LocalServer implements AutoCloseable {
  /** The product that the sandbox names in the field {@code Server}, so that its answers are told from live ones. */
  public static final String SANDBOX = "photos-url-sandbox";

  static {
    // Read once a JVM, when its first server starts: without it small answers wait 40 ms for an
    // ACK.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private static final int BACKLOG = 1024;

  /**
   * How many requests are handled at once; more wait. A fixed number: a cached thread pool hands over
   * from thread to thread without a queue, at two thirds of the rate.
   */
  private static final int MOST_AT_ONCE = 256;

  private static final long IDLE_SECONDS = 10;

  private final HttpServer server;
  private final ExecutorService threads;

  private LocalServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a server.
   *
   * @param address where to listen; port 0 is any free one
   * @param handler answers the requests, from several threads at once
   * @return the running server
   * @throws ProblemException if the address cannot be listened on
   */
  public static LocalServer start(InetSocketAddress address, HttpHandler handler) {
    HttpServer server;
    try {
      server = HttpServer.create(address, BACKLOG);
    } catch (IOException e) {
      throw IoProblems.of(
          address.getHostString() + ":" + address.getPort(),
          "The server cannot listen on this address",
          e,
          "Choose another address or port; port 0 is any free one.");
    }
    ExecutorService threads = threads();
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return new LocalServer(server, threads);
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads = new ThreadPoolExecutor(
        MOST_AT_ONCE,
        MOST_AT_ONCE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = new Thread(task, "photos-url-server");
          thread.setDaemon(true);
          return thread;
        });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Returns where clients of this machine reach the server.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    InetSocketAddress bound = server.getAddress();
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
    server.stop(0);
    threads.shutdownNow();
  }
}
