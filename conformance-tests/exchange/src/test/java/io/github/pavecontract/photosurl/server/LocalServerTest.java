package io.github.pavecontract.photosurl.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of requests that are half, long, malformed, or many. */
final class LocalServerTest {
  private static final int LONGEST = 1_000;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> log = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  private URI start(ServerLimits limits) {
    LocalServer server = LocalServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        limits,
        LocalServerTest::echo,
        log::add);
    open.add(server);
    return server.baseUrl();
  }

  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
            + body.length)
        .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "POST / HTTP/1.1\r\nHost: a\r\nX: ",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123",
      })
  void halfRequestsKeepNobodyWaiting(String half) throws Exception {
    URI server = start(ServerLimits.shortRequests(LONGEST));
    for (int i = 0; i < 600; i++) {
      Socket socket = new Socket(server.getHost(), server.getPort());
      open.add(socket);
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
    }

    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server).timeout(Duration.ofSeconds(5)).build(),
            BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("GET / 0");
  }

  @Test
  void aHalfRequestIsRefusedAfterItsTime() throws Exception {
    URI server = start(new ServerLimits(
        LONGEST, 1_000, Duration.ofMillis(200), Duration.ofSeconds(60), 100, 1 << 20));

    assertThat(raw(server, "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n123"))
        .startsWith("HTTP/1.1 408 ")
        .contains("The request was not there after");
  }

  @Test
  void whereThereAreTooManyTheOneThatWaitedLongestGivesWay() throws Exception {
    URI server = start(new ServerLimits(
        LONGEST, 1_000, Duration.ofSeconds(60), Duration.ofSeconds(60), 10, 1 << 20));
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Socket socket = new Socket(server.getHost(), server.getPort());
      open.add(socket);
      idle.add(socket);
    }

    assertThat(raw(server, "GET / HTTP/1.0\r\n\r\n")).contains("GET / 0");
    assertThat(idle.get(0).getInputStream().read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1\\r\\nContent-Length: 1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | 400",
        "GET / HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n | 400",
        "GET / HTTP/1.1\\r\\nContent-Length: +1\\r\\n\\r\\n | 400",
        "GET / HTTP/1.1\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n | 501",
        "POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n | 400",
        "POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nab\\r\\n | 400",
        "GET / HTTP/1.1\\r\\nX : 1\\r\\n\\r\\n | 400",
        "GET / HTTP/1.1\\r\\n folded\\r\\n\\r\\n | 400",
        "GET /a b HTTP/1.1\\r\\n\\r\\n | 400",
        "GET /<a> HTTP/1.1\\r\\n\\r\\n | 400",
        "nonsense\\r\\n\\r\\n | 400",
        "GET / HTTP/3.0\\r\\n\\r\\n | 505",
        "GET / HTTP/1.1\\r\\nHost: a\\r\\nhost: a\\r\\n\\r\\n | 400",
      })
  void whatIsNoRequestIsRefusedInASentence(String request, int status) throws Exception {
    String answer = raw(
        start(ServerLimits.shortRequests(LONGEST)),
        request.replace("\\r", "\r").replace("\\n", "\n"));

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith(".\n");
    assertThat(log).singleElement().asString().startsWith(status + " ").endsWith(".");
  }

  @Test
  void aClientOfHttp2GetsTheSentenceInItsOwnForm() throws Exception {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(new byte[] {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100}); // SETTINGS
    request.writeBytes(new byte[] {0, 0, 1, 1, 5, 0, 0, 0, 1, (byte) 0x82}); // HEADERS, stream 1

    ByteBuffer frames = ByteBuffer.wrap(raw(start(ServerLimits.STREAMING), request.toByteArray()));
    List<Integer> types = new ArrayList<>();
    String text = "";
    while (frames.hasRemaining()) {
      int head = frames.getInt();
      frames.get();
      int stream = frames.getInt();
      byte[] payload = new byte[head >>> 8];
      frames.get(payload);
      types.add(head & 0xff);
      text = (head & 0xff) == 0 && stream == 1 ? new String(payload, StandardCharsets.UTF_8) : text;
    }

    assertThat(types)
        .as("SETTINGS, its acknowledgement, HEADERS, DATA, GOAWAY")
        .containsExactly(4, 4, 1, 0, 7);
    assertThat(text).startsWith("This server speaks HTTP/1.1.");
    assertThat(log).singleElement().asString().startsWith("505 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0016\u0003\u0001\u0002\u0000\u0001", "\u0080.\u0001", "\u0000\u0001"})
  void whatCannotBecomeARequestIsRefusedWithoutWaitingForMore(String bytes) {
    URI server = start(ServerLimits.STREAMING);

    byte[] answer = assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> raw(server, bytes.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400 ");
    assertThat(log).hasSize(1);
  }

  @Test
  void aHeadThatDoesNotEndIsRefused() throws Exception {
    assertThat(raw(
            start(ServerLimits.shortRequests(LONGEST)),
            "GET / HTTP/1.1\r\nX: " + "x".repeat(70_000)))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void ofALongBodyOneByteMoreThanTheLimitIsHandled() throws Exception {
    URI server = start(ServerLimits.shortRequests(LONGEST));

    assertThat(raw(server, "POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(5_000)))
        .endsWith("POST / 1001");
  }

  @Test
  void requestsMayFollowEachOtherWithoutWaiting() throws Exception {
    URI server = start(ServerLimits.shortRequests(LONGEST));
    String chunked =
        "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nT: 1\r\n\r\n";

    assertThat(raw(server, chunked + "\r\n" + chunked + "GET //b HTTP/1.0\r\n\r\n"))
        .containsSubsequence("POST /a 3", "POST /a 3", "//b 0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoExpectsToBeAskedForTheBodyIs(boolean whole) throws Exception {
    URI server = start(whole ? ServerLimits.shortRequests(LONGEST) : ServerLimits.STREAMING);
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server)
                .expectContinue(true)
                .POST(BodyPublishers.ofString("12345"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("POST / 5");
  }

  private static String raw(URI server, String request) throws IOException {
    return new String(
        raw(server, request.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8);
  }

  private static byte[] raw(URI server, byte[] request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request);
      return socket.getInputStream().readAllBytes();
    }
  }
}
