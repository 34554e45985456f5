package io.github.pavecontract.photosurl.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Submissions on many connections at once, each as soon as the one before on its connection is answered. */
final class Load {
  private static final int CONNECTIONS = 64;
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(5);
  private static final long MEASURED = TimeUnit.SECONDS.toNanos(10);

  /**
   * What a server did under load.
   *
   * @param requestsPerSecond all connections together
   * @param p99Millis the time within which 99 of 100 were answered
   */
  record Served(double requestsPerSecond, double p99Millis) {}

  private final int port;

  Load(int port) {
    this.port = port;
  }

  Served run() throws IOException, InterruptedException {
    long begin = System.nanoTime() + WARM_UP;
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<long[]>> connections = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int number = i;
        connections.add(threads.submit(() -> submit(number, begin, begin + MEASURED)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> connection : connections) {
        all.add(connection.get());
      }
      long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Served(nanos.length / (MEASURED / 1e9), nanos[(int) (nanos.length * 0.99)] / 1e6);
    } catch (ExecutionException e) {
      throw new IOException("the load ended early: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** How long each of its requests took, of those that began between two times. */
  private long[] submit(int number, long begin, long end) throws IOException {
    byte[] body = Submission.request(Submission.most()).toString().getBytes(StandardCharsets.UTF_8);
    byte[] head = ("POST /v1/hotspots/OPEN-" + number + "/photos-url HTTP/1.1\r\nHost: 127.0.0.1:"
            + port + "\r\nAPI-Key: " + Submission.KEY
            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    long[] nanos = new long[1_024];
    int count = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        socket.getOutputStream().write(request);
        read(in);
        if (start >= begin) {
          nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
          nanos[count++] = System.nanoTime() - start;
        }
      }
    }
    return Arrays.copyOf(nanos, count);
  }

  private static void read(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200 ") && !status.startsWith("HTTP/1.1 201 ")) {
      throw new IOException("answered " + status);
    }
    long length = 0;
    boolean chunked = false;
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (!chunked) {
      in.skipNBytes(length);
      return;
    }
    for (int size = Integer.parseInt(line(in), 16); size > 0; ) {
      in.skipNBytes(size);
      line(in);
      size = Integer.parseInt(line(in), 16);
    }
    line(in);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next == -1) {
        throw new EOFException("the server closed a connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
