package io.github.pavecontract.photosurl.benchmarks;

import com.squareup.moshi.JsonAdapter;
import io.github.pavecontract.photosurl.client.DriftListener;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * What a submission of 13 photos over loopback costs its caller, beside OkHttp with hand-made bytes. The ways take
 * turns in one JVM, as each is compared with the others, and the CPU time is that of the calling thread: neither
 * can be had from JMH.
 */
final class CallComparison implements Comparison {
  private static final String TABLE = "A submission of 13 photos over loopback";
  private static final int ROUNDS = 40;
  private static final int CALLS = 500;
  private static final String SESSION = "UCB-C3NPR4AGQZ";

  private static final JsonAdapter<PhotoSubmission> SUBMISSIONS =
      JSON.moshi().adapter(PhotoSubmission.class);
  private static final JsonAdapter<PhotoResults> RESULTS = JSON.moshi().adapter(PhotoResults.class);

  private interface Way {
    long send() throws IOException;
  }

  private record Named(String name, boolean ours, Way way) {}

  private record Cost(double micros, double cpuMicros) {}

  @Override
  public List<Figure> measure() throws IOException {
    List<Photo> photos = PhotoLabel.known().stream()
        .map(label -> Photo.of(label, Submission.url(label.toString())))
        .toList();
    byte[] answer = answer(Submission.response(photos.size(), true).toString());
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> accept(server, answer));
      thread.setDaemon(true);
      thread.start();
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      PhotosUrlClient deaf = PhotosUrlClient.builder(Submission.KEY)
          .baseUrl(url)
          .onDrift(DriftListener.none())
          .build();
      PhotosUrlClient client =
          PhotosUrlClient.builder(Submission.KEY).baseUrl(url).build();
      OkHttpClient http = new OkHttpClient();
      byte[] body = Submission.request(photos.size()).toString().getBytes(StandardCharsets.UTF_8);
      return compare(List.of(
          new Named("the client", true, () -> client.submit(SESSION, photos).status()),
          new Named("the client, which hears no drift", true, () -> deaf.submit(SESSION, photos)
              .status()),
          new Named("OkHttp with our adapters", false, () -> withAdapters(http, url, photos)),
          new Named(
              "OkHttp, bytes made before, the answer not read as JSON",
              false,
              () -> byHand(http, url, body))));
    }
  }

  private static List<Figure> compare(List<Named> named) throws IOException {
    List<Way> ways = named.stream().map(Named::way).toList();
    measure(ways, ROUNDS / 4);
    List<Cost[]> costs = measure(ways, ROUNDS);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int way = i;
      Named one = named.get(i);
      double micros = Median.of(costs.stream().mapToDouble(c -> c[way].micros()));
      double cpu = Median.of(costs.stream().mapToDouble(c -> c[way].cpuMicros()));
      figures.add(new Figure(TABLE, one.name(), one.ours(), Measure.TIME, micros));
      figures.add(new Figure(TABLE, one.name(), one.ours(), Measure.CALLER_CPU, cpu));
    }
    return figures;
  }

  private static List<Cost[]> measure(List<Way> ways, int rounds) throws IOException {
    List<Cost[]> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Cost[] costs = new Cost[ways.size()];
      for (int i = 0; i < costs.length; i++) {
        int way = (i + round) % costs.length;
        costs[way] = cost(ways.get(way));
      }
      all.add(costs);
    }
    return all;
  }

  private static Cost cost(Way way) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += way.send();
    }
    if (sum == 0) {
      throw new IOException("nothing came back");
    }
    return new Cost(
        (System.nanoTime() - start) / 1e3 / CALLS,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / CALLS);
  }

  private static long byHand(OkHttpClient http, String url, byte[] body) throws IOException {
    Request request = new Request.Builder()
        .url(url + "v1/hotspots/" + SESSION + "/photos-url")
        .header("API-Key", Submission.KEY)
        .post(RequestBody.create(body, MediaType.get("application/json")))
        .build();
    try (Response response = http.newCall(request).execute()) {
      return Objects.requireNonNull(response.body()).bytes().length;
    }
  }

  /** What no client can do without: the photos as JSON, the call, the results as objects. */
  private static long withAdapters(OkHttpClient http, String url, List<Photo> photos)
      throws IOException {
    Buffer json = new Buffer();
    SUBMISSIONS.toJson(json, PhotoSubmission.builder().photos(photos).build());
    Request request = new Request.Builder()
        .url(url + "v1/hotspots/" + SESSION + "/photos-url")
        .header("API-Key", Submission.KEY)
        .post(RequestBody.create(json.readByteString(), MediaType.get("application/json")))
        .build();
    try (Response response = http.newCall(request).execute()) {
      return RESULTS
          .fromJson(Objects.requireNonNull(response.body()).source())
          .data()
          .size();
    }
  }

  private static byte[] answer(String body) {
    return ("HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: Thu, 26 Nov 2026 12:00:00 GMT\r\n"
            + "Content-Type: application/json\r\nX-Request-Id: 4711\r\nContent-Length: "
            + body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void accept(ServerSocket server, byte[] answer) {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread thread = new Thread(() -> serve(socket, answer));
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void serve(Socket socket, byte[] answer) {
    byte[] buffer = new byte[65_536];
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      int length = 0;
      for (int count = in.read(buffer);
          count != -1;
          count = in.read(buffer, length, buffer.length - length)) {
        length += count;
        // All requests end so.
        if (length > 1 && buffer[length - 1] == '}' && buffer[length - 2] == ']') {
          socket.getOutputStream().write(answer);
          length = 0;
        }
      }
    } catch (IOException e) {
      // The caller is gone.
    }
  }
}
