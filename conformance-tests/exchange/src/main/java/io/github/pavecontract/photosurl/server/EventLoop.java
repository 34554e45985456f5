package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.HttpHandler;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accepts connections, and reads requests from all that wait for their clients, in one thread. */
final class EventLoop implements Runnable, Closeable {
  private static final long SWEEP_MILLIS = 500;

  private final ServerSocketChannel listening;
  private final HttpHandler handler;
  private final ServerLimits limits;
  private final Executor workers;
  private final Consumer<String> log;
  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Set<ClientConnection> connections = new HashSet<>();
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(64 << 10);
  private final CountDownLatch ended = new CountDownLatch(1);
  private long nextSweep = System.nanoTime();
  private volatile boolean closing;

  EventLoop(
      ServerSocketChannel listening,
      HttpHandler handler,
      ServerLimits limits,
      Executor workers,
      Consumer<String> log)
      throws IOException {
    this.listening = listening;
    this.handler = handler;
    this.limits = limits;
    this.workers = workers;
    this.log = log;
    this.selector = Selector.open();
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  Selector selector() {
    return selector;
  }

  /** Lets a worker answer the request of a connection. */
  void serve(ClientConnection connection) {
    workers.execute(connection::serve);
  }

  /** Runs something in the thread of this loop. */
  void later(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Keeps a connection no longer that was closed elsewhere. */
  void forget(ClientConnection connection) {
    later(() -> connections.remove(connection));
  }

  @Override
  public void run() {
    try {
      while (!closing) {
        selector.select(SWEEP_MILLIS);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
        for (SelectionKey key : selector.selectedKeys()) {
          ready(key);
        }
        selector.selectedKeys().clear();
        sweep();
      }
    } catch (IOException e) {
      // The server was closed.
    } finally {
      connections.forEach(ClientConnection::close);
      closeSelector();
      ended.countDown();
    }
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      // It is of no use any more in any case.
    }
  }

  private void ready(SelectionKey key) throws IOException {
    if (!key.isValid()) {
      return;
    }
    if (key.attachment() instanceof ClientConnection connection) {
      if (key.isReadable()) {
        connection.readable(scratch);
      }
    } else {
      accept();
    }
  }

  private void accept() throws IOException {
    for (SocketChannel channel = accepted(); channel != null; channel = accepted()) {
      if (connections.size() >= limits.connections()) {
        giveWay();
      }
      if (connections.size() >= limits.connections()) {
        channel.close();
      } else {
        connections.add(new ClientConnection(channel, this, limits, handler, log));
      }
    }
  }

  /** The next connection; null if there is none, or none can be had for now. */
  private @Nullable SocketChannel accepted() {
    try {
      return listening.accept();
    } catch (IOException e) {
      return null;
    }
  }

  /** Closes the connection that has waited longest for its client. */
  private void giveWay() {
    connections.removeIf(ClientConnection::isClosed);
    ClientConnection longest = longestWaiting();
    if (longest != null && connections.size() >= limits.connections()) {
      longest.close();
      connections.remove(longest);
    }
  }

  private @Nullable ClientConnection longestWaiting() {
    ClientConnection longest = null;
    for (ClientConnection connection : connections) {
      if (connection.waitsForClient()
          && (longest == null || connection.deadline() - longest.deadline() < 0)) {
        longest = connection;
      }
    }
    return longest;
  }

  private void sweep() {
    long now = System.nanoTime();
    if (now - nextSweep < 0) {
      return;
    }
    nextSweep = now + SWEEP_MILLIS * 1_000_000;
    connections.removeIf(ClientConnection::isClosed);
    List<ClientConnection> expired = new ArrayList<>();
    long held = 0;
    for (ClientConnection connection : connections) {
      if (connection.waitsForClient()) {
        held += connection.held();
        if (connection.deadline() - now < 0) {
          expired.add(connection);
        }
      }
    }
    expired.forEach(ClientConnection::expired);
    for (ClientConnection longest = longestWaiting();
        held > limits.waiting() && longest != null;
        longest = longestWaiting()) {
      held -= longest.held();
      longest.close();
      connections.remove(longest);
    }
  }

  /** Drops all connections, in the thread of this loop, and returns when that is done. */
  @Override
  public void close() throws IOException {
    closing = true;
    listening.close();
    selector.wakeup();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
