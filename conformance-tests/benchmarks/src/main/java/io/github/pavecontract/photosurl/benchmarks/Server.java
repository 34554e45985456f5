package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own on a free port of 127.0.0.1, ready to answer. */
final class Server implements AutoCloseable {
  private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final int port;
  private final double start;
  private final PeakMemory memory;

  private Server(Process process, int port, double start, PeakMemory memory) {
    this.process = process;
    this.port = port;
    this.start = start;
    this.memory = memory;
  }

  /**
   * Starts a server.
   *
   * @param line its command line; {@code PORT} stands for its port
   * @param log where its output goes
   */
  static Server start(List<String> line, Path log) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> words = new ArrayList<>(line);
    words.replaceAll(word -> word.equals("PORT") ? String.valueOf(port) : word);
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    PeakMemory memory = new PeakMemory(process.toHandle());
    while (!answers(port)) {
      if (memory.waitFor(process) || System.nanoTime() - begin > LONGEST_START) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", words) + " does not answer; see " + log);
      }
    }
    return new Server(process, port, (System.nanoTime() - begin) / 1e9, memory);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return in.read() == 'H';
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** How long it took until it answered, in seconds. */
  double startSeconds() {
    return start;
  }

  /** The peak of its resident memory so far, in MB. */
  double megabytes() {
    memory.look();
    return memory.megabytes();
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
