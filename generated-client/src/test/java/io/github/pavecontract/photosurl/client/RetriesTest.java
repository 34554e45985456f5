package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlException.ApiError;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A retry happens only on request, and only where the first request surely was not processed. */
final class RetriesTest {
  private final FakeTime time = new FakeTime();

  private static Action tooMany(String... headers) {
    return ScriptedServer.reply(429, envelope(429, "Slow down."), headers);
  }

  @Test
  void withoutBeingAskedNothingIsTriedAgain() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(tooMany("Retry-After: 0"), results())) {
      PhotosUrlClient client = time.on(client(server.url())).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS)).isInstanceOf(ApiError.class);
      assertThat(server.requests()).hasSize(1);
      assertThat(time.pauses()).isEmpty();
    }
  }

  @Test
  void tooManyRequestsIsTriedAgainAfterGrowingPauses() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(tooMany(), tooMany(), tooMany(), results())) {
      SubmissionResult result =
          time.on(client(server.url()).retries(3)).build().submit(SESSION, PHOTOS);

      assertThat(result.outcomes()).hasSize(2);
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests())
          .as("the same request each time")
          .allMatch(server.requests().get(0)::equals);
      assertThat(time.pauses())
          .containsExactly(Duration.ofMillis(150), Duration.ofMillis(300), Duration.ofMillis(600));
    }
  }

  @Test
  void theLastAnswerIsReportedWhenRetriesAreUsedUp() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(tooMany())) {
      PhotosUrlClient client = time.on(client(server.url()).retries(2)).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOf(ApiError.class)
          .hasMessageContaining("Slow down.");
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT0.15S",
    "-1, PT0.15S",
    "soon, PT0.15S",
    "'', PT0.15S",
    "1.5, PT0.15S",
    "'Thu, 01 Jan 2026 00:00:09 GMT', PT9S",
    "'Wed, 31 Dec 2025 23:59:59 GMT', PT0.15S",
  })
  void retryAfterIsRespectedWhereItAsksForMore(String retryAfter, Duration pause)
      throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(tooMany("Retry-After: " + retryAfter), results())) {
      time.on(client(server.url()).retries(1)).build().submit(SESSION, PHOTOS);

      assertThat(time.pauses()).containsExactly(pause);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20",
    "21",
    "999999999",
    "99999999999999999999",
    "'Fri, 01 Jan 2027 00:00:00 GMT'",
    "'Fri, 31 Dec 9999 23:59:59 GMT'"
  })
  void aPauseBeyondTheCallTimeoutIsNotWaitedFor(String retryAfter) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(tooMany("Retry-After: " + retryAfter))) {
      PhotosUrlClient client = time.on(client(server.url()).retries(1)).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS)).isInstanceOf(ApiError.class);
      assertThat(time.pauses()).isEmpty();
    }
  }

  @Test
  void allAttemptsTogetherStayWithinTheCallTimeout() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(tooMany("Retry-After: 6"))) {
      PhotosUrlClient client = time.on(client(server.url()).retries(100)).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS)).isInstanceOf(ApiError.class);
      assertThat(time.pauses())
          .containsExactly(Duration.ofSeconds(6), Duration.ofSeconds(6), Duration.ofSeconds(6));
    }
  }

  static Stream<IOException> failuresBeforeSending() {
    return Stream.of(
        new ConnectException("refused"),
        new UnknownHostException("nowhere"),
        new SSLHandshakeException("untrusted"));
  }

  @ParameterizedTest
  @MethodSource("failuresBeforeSending")
  void whatWasNeverSentIsTriedAgain(IOException failure) throws IOException {
    int[] attempts = {0};
    OkHttpClient flaky = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          if (attempts[0]++ == 0) {
            throw failure;
          }
          return chain.proceed(chain.request());
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      time.on(client(server.url()).httpClient(flaky).retries(1)).build().submit(SESSION, PHOTOS);

      assertThat(time.pauses()).hasSize(1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aRefusedConnectionIsTriedAgain() throws IOException {
    PhotosUrlClient client =
        time.on(client(ConnectTest.refusingUrl()).retries(4)).build();

    assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
        .isInstanceOfSatisfying(
            Transport.class, e -> assertThat(e.possiblySent()).isFalse());
    assertThat(time.pauses()).hasSize(4);
  }

  @Test
  void aHostThatIsFoundLaterGetsOneRequest() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    OkHttpClient late = new OkHttpClient.Builder()
        .dns(host -> {
          if (lookups.incrementAndGet() < 3) {
            throw new UnknownHostException(host);
          }
          return List.of(InetAddress.getLoopbackAddress());
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      String url = server.url().replace("127.0.0.1", "pave.example");

      time.on(client(url).allowPlainHttp().httpClient(late).retries(2))
          .build()
          .submit(SESSION, PHOTOS);

      assertThat(server.requests()).hasSize(1);
      assertThat(time.pauses()).containsExactly(Duration.ofMillis(150), Duration.ofMillis(300));
    }
  }

  @Test
  void aFailedTlsHandshakeIsTriedAgain() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread plain = new Thread(() -> ConnectTest.answerInPlainText(server));
      plain.start();
      PhotosUrlClient client = time.on(
              client("https://127.0.0.1:" + server.getLocalPort()).retries(2))
          .build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOfSatisfying(
              Transport.class, e -> assertThat(e.possiblySent()).isFalse());
      assertThat(time.pauses()).hasSize(2);
    }
  }

  @Test
  void aFailureOfAnInterceptorIsNotTriedAgain() throws IOException {
    OkHttpClient refusing = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          throw new IOException("no token");
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client =
          time.on(client(server.url()).httpClient(refusing).retries(5)).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .hasMessageContaining("no token")
          .hasMessageContaining("the request was not sent");
      assertThat(time.pauses()).isEmpty();
    }
  }

  static Stream<Action> answersAfterWhichAPhotoMayBeSubmitted() {
    return Stream.of(
        ScriptedServer.drop(),
        ScriptedServer.reset(""),
        ScriptedServer.raw("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
        ScriptedServer.raw("nonsense\r\n\r\n"),
        ScriptedServer.reply(408, "", "Retry-After: 0"),
        ScriptedServer.reply(500, envelope(500, "Sorry."), "Retry-After: 0"),
        ScriptedServer.reply(502, "<html>"),
        ScriptedServer.reply(503, envelope(503, "Later."), "Retry-After: 0"),
        ScriptedServer.reply(504, ""),
        ScriptedServer.reply(400, envelope(400, "No.")),
        ScriptedServer.reply(307, "", "Location: /"));
  }

  @ParameterizedTest
  @MethodSource("answersAfterWhichAPhotoMayBeSubmitted")
  void whatMayHaveBeenProcessedIsNotTriedAgain(Action answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer, results())) {
      PhotosUrlClient client = time.on(client(server.url()).retries(5)).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOf(PhotosUrlException.class);
      assertThat(server.requests()).hasSize(1);
      assertThat(time.pauses()).isEmpty();
    }
  }

  @Test
  void thePausesAreSpreadOverHalfTheirBound() {
    Retries first = new Retries(9, Clock.systemUTC(), () -> 0, time);
    Retries last = new Retries(9, Clock.systemUTC(), () -> Math.nextDown(1.0), time);

    assertThat(List.of(first.backoff(1), first.backoff(2), first.backoff(7), first.backoff(100)))
        .containsExactly(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    assertThat(List.of(last.backoff(1), last.backoff(2), last.backoff(7), last.backoff(100)))
        .containsExactly(
            Duration.ofMillis(199),
            Duration.ofMillis(399),
            Duration.ofMillis(9999),
            Duration.ofMillis(9999));
  }

  @Test
  void lessThanNoRetryIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("https://example.com").retries(-1))
        .withMessage("retries: is negative");
  }

  @Test
  void anInterruptEndsTheWait() throws IOException {
    Retries.Sleeper interrupted = (pause, cancellation) -> {
      throw new InterruptedException();
    };
    try (ScriptedServer server = ScriptedServer.answering(tooMany())) {
      PhotosUrlClient client =
          client(server.url()).retries(1).time(time, time, interrupted).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOf(Transport.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }
  }
}
