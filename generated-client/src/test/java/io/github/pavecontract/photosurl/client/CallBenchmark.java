package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
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
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a submission of 13 photos over loopback costs its caller, beside OkHttp with hand-made bytes, in turns: {@code mvn
 * -Pbenchmarks -pl generated-client test -Dtest=CallBenchmark}.
 */
@Tag("benchmark")
final class CallBenchmark {
  private static final int ROUNDS = 40;
  private static final int CALLS = 500;
  private static final String SESSION = "UCB-C3NPR4AGQZ";
  private static final String KEY = "09bc91b9-76e5-4256-8e4f-7a41c1408014";

  private static final JsonAdapter<PhotoSubmission> SUBMISSIONS =
      JSON.moshi().adapter(PhotoSubmission.class);
  private static final JsonAdapter<PhotoResults> RESULTS = JSON.moshi().adapter(PhotoResults.class);

  private interface Way {
    long send() throws IOException;
  }

  private record Named(String name, Way way) {}

  private record Cost(double micros, double cpuMicros) {}

  @Test
  void aSubmissionBesideOkHttp() throws IOException {
    List<Photo> photos = PhotoLabel.known().stream()
        .map(label -> Photo.of(
            label, "https://images-cdn.paveapi.com/UDB/UDB-512D3TASIY/UDB-512D3TASIY_" + label))
        .toList();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> accept(server, answer(photos)));
      thread.setDaemon(true);
      thread.start();
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      PhotosUrlClient deaf = PhotosUrlClient.builder(KEY)
          .baseUrl(url)
          .onDrift(DriftListener.none())
          .build();
      PhotosUrlClient client = PhotosUrlClient.builder(KEY).baseUrl(url).build();
      OkHttpClient http = new OkHttpClient();
      String body = request(photos);
      compare(
          new Named("OkHttp with bytes made by hand", () -> byHand(http, url, body)),
          new Named("OkHttp, and the adapters", () -> withAdapters(http, url, photos)),
          new Named(
              "client that hears no drift", () -> deaf.submit(SESSION, photos).status()),
          new Named("client", () -> client.submit(SESSION, photos).status()));
      byte[] results = results(photos).getBytes(StandardCharsets.UTF_8);
      compare(
          new Named("pulling the tokens", () -> tokens(new Buffer().write(results))),
          new Named("decoding", () -> RESULTS
              .fromJson(JsonReader.of(new Buffer().write(results)))
              .data()
              .size()));
    }
  }

  /** Prints what each way costs, and how much that is of what the first one costs. */
  private static void compare(Named... named) throws IOException {
    List<Way> ways = Stream.of(named).map(Named::way).toList();
    measure(ways, ROUNDS / 4);
    List<Cost[]> costs = measure(ways, ROUNDS);
    for (int i = 0; i < named.length; i++) {
      int way = i;
      System.out.printf(
          Locale.ROOT,
          "%-32s %6.1f µs (%.2f), %6.1f µs of CPU (%.2f)%n",
          named[i].name(),
          median(costs.stream().mapToDouble(c -> c[way].micros())),
          median(costs.stream().mapToDouble(c -> c[way].micros() / c[0].micros())),
          median(costs.stream().mapToDouble(c -> c[way].cpuMicros())),
          median(costs.stream().mapToDouble(c -> c[way].cpuMicros() / c[0].cpuMicros())));
    }
  }

  private static long tokens(Buffer json) throws IOException {
    JsonReader reader = JsonReader.of(json);
    long length = 0;
    reader.beginObject();
    length += reader.nextName().length();
    reader.beginArray();
    while (reader.hasNext()) {
      reader.beginObject();
      while (reader.hasNext()) {
        length += reader.nextName().length();
        length += reader.peek() == JsonReader.Token.BOOLEAN
            ? (reader.nextBoolean() ? 1 : 0)
            : reader.nextString().length();
      }
      reader.endObject();
    }
    reader.endArray();
    reader.endObject();
    return length;
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

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long byHand(OkHttpClient http, String url, String body) throws IOException {
    Request request = new Request.Builder()
        .url(url + "v1/hotspots/" + SESSION + "/photos-url")
        .header("API-Key", KEY)
        .post(RequestBody.create(
            body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
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
        .header("API-Key", KEY)
        .post(RequestBody.create(json.readByteString(), MediaType.get("application/json")))
        .build();
    try (Response response = http.newCall(request).execute()) {
      return RESULTS
          .fromJson(Objects.requireNonNull(response.body()).source())
          .data()
          .size();
    }
  }

  private static String request(List<Photo> photos) {
    StringBuilder json = new StringBuilder("{\"photos\":[");
    photos.forEach(photo -> json.append(json.length() > 11 ? "," : "")
        .append("{\"photo_label\":\"")
        .append(photo.photoLabel())
        .append("\",\"url\":\"")
        .append(photo.url())
        .append("\"}"));
    return json + "]}";
  }

  private static String results(List<Photo> photos) {
    StringBuilder json = new StringBuilder("{\"data\":[");
    photos.forEach(photo -> json.append(json.length() > 9 ? "," : "")
        .append("{\"photo_label\":\"")
        .append(photo.photoLabel())
        .append("\",\"url\":\"")
        .append(photo.url())
        .append("\",\"success\":true,\"message\":\"Photo URL has been successfully submitted.\"}"));
    return json + "]}";
  }

  private static byte[] answer(List<Photo> photos) {
    String body = results(photos);
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
