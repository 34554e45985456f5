package io.github.pavecontract.photosurl.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many submissions over connections that stay open. Each photo is submitted by four connections, at
 * about the same time, so that exactly one of them must be accepted.
 */
final class Load {
  private static final int RIVALS = 4;
  private static final List<String> LABELS = List.of("VIN", "Left", "Front", "Rear", "Right");

  private final URI baseUrl;
  private final int connections;
  private final int requests;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, Integer> acceptances = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /**
   * What came of it.
   *
   * @param failures what went wrong
   * @param acceptedMoreThanOnce numbers of photos
   * @param neverAccepted numbers of photos
   */
  record Result(
      Queue<String> failures, List<Integer> acceptedMoreThanOnce, List<Integer> neverAccepted) {}

  Load(URI baseUrl, int connections, int requests) {
    this.baseUrl = baseUrl;
    this.connections = connections;
    this.requests = requests;
  }

  /** How many photos there are to submit. */
  int photos() {
    return requests / RIVALS;
  }

  Result run() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < connections; i++) {
      threads.execute(this::connection);
    }
    threads.shutdown();
    if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
      failures.add("not done after 3 minutes, but with " + next.get() + " requests");
      threads.shutdownNow();
    }
    return new Result(
        failures,
        acceptances.entrySet().stream()
            .filter(photo -> photo.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList(),
        IntStream.range(0, photos())
            .filter(photo -> !acceptances.containsKey(photo))
            .boxed()
            .toList());
  }

  private void connection() {
    try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
        int photo = i / RIVALS;
        send(out, photo);
        String answer = read(in);
        if (answer.contains("successfully submitted")) {
          acceptances.merge(photo, 1, Integer::sum);
        } else if (!answer.contains("cannot be updated")) {
          failures.add(answer);
        }
      }
    } catch (IOException e) {
      failures.add(e.toString());
    }
  }

  private void send(OutputStream out, int photo) throws IOException {
    String label = LABELS.get(photo % LABELS.size());
    String body = "{\"photos\":[{\"photo_label\":\"" + label + "\",\"url\":\"https://example.com/"
        + photo + ".jpg\"}]}";
    out.write(("POST /v1/hotspots/OPEN-" + photo / LABELS.size() + "/photos-url HTTP/1.1\r\nHost: "
            + baseUrl.getAuthority()
            + "\r\nAPI-Key: sandbox-key\r\nContent-Type: application/json\r\n"
            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String read(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed after: " + line);
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
