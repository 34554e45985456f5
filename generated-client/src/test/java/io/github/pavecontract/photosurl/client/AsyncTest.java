package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission that nobody waits for. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class AsyncTest {
  @Test
  void itCompletesWithTheResult() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      assertThat(
              client(server.url()).build().submitAsync(SESSION, PHOTOS).join().outcomes())
          .hasSize(2);
    }
  }

  @Test
  void itFailsWithTheSameExceptions() throws IOException {
    String body = envelope(404, "Session cannot be found with the given API-Key.");
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.reply(404, body))) {
      CompletableFuture<SubmissionResult> answer =
          client(server.url()).build().submitAsync(SESSION, PHOTOS);

      assertThatThrownBy(answer::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseExactlyInstanceOf(SessionNotFound.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\n{"})
  void cancellingClosesTheConnection(String beginning) throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(beginning))) {
      CompletableFuture<SubmissionResult> answer = client(server.url())
          .callTimeout(Duration.ofHours(1))
          .build()
          .submitAsync(SESSION, PHOTOS);
      server.awaitRequest();

      assertThat(answer.cancel(true)).isTrue();

      server.awaitDisconnect();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void cancellingBeforeItsTurnSendsNothing() throws IOException {
    List<Runnable> queue = new ArrayList<>();
    OkHttpClient busy = new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(new QueueingExecutor(queue)))
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      CompletableFuture<SubmissionResult> answer =
          client(server.url()).httpClient(busy).build().submitAsync(SESSION, PHOTOS);
      answer.cancel(false);

      assertThat(queue).hasSize(1);
      queue.get(0).run();

      assertThat(server.requests()).isEmpty();
      assertThat(server.connections()).isZero();
    }
  }

  /** Takes tasks, and leaves it to the test to run them. */
  private static final class QueueingExecutor extends AbstractExecutorService {
    private final List<Runnable> queue;

    QueueingExecutor(List<Runnable> queue) {
      this.queue = queue;
    }

    @Override
    public void execute(Runnable task) {
      queue.add(task);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return queue;
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return false;
    }
  }

  @Test
  void cancellingEndsTheWaitForAnotherAttempt() throws IOException, InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Retries.Sleeper sleeper = (pause, cancellation) -> {
      waiting.countDown();
      cancellation.await(Duration.ofDays(1));
      done.countDown();
    };
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.reply(429, envelope(429, "Slow down.")))) {
      CompletableFuture<SubmissionResult> answer = client(server.url())
          .retries(1)
          .time(Clock.systemUTC(), System::nanoTime, sleeper)
          .build()
          .submitAsync(SESSION, PHOTOS);
      waiting.await();

      answer.cancel(false);

      assertThat(done.await(20, TimeUnit.SECONDS)).as("the wait ended").isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aTimeoutOfTheFutureEndsTheRequest() throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      CompletableFuture<SubmissionResult> answer =
          client(server.url()).build().submitAsync(SESSION, PHOTOS);
      server.awaitRequest();

      assertThatThrownBy(answer.orTimeout(1, TimeUnit.MILLISECONDS)::join)
          .hasCauseInstanceOf(TimeoutException.class);
      server.awaitDisconnect();
    }
  }

  @Test
  void noMoreRequestsAreUnderWayThanTheDispatcherAllows() throws IOException, InterruptedException {
    int calls = 400;
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      PhotosUrlClient client = client(server.url()).build();
      List<CompletableFuture<SubmissionResult>> answers = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        answers.add(client.submitAsync(SESSION, PHOTOS));
      }
      server.awaitRequest();

      assertThat(threadsWith(server)).as("threads with a request").isBetween(1L, 64L);
      assertThat(answers).allMatch(answer -> answer.cancel(true));
    }
  }

  /** OkHttp calls a thread by its request as long as that is under way. */
  private static long threadsWith(ScriptedServer server) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("OkHttp " + server.url()))
        .count();
  }

  @Test
  void anExecutorThatTakesNoMoreTasksFailsTheFuture() throws IOException {
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    OkHttpClient shut =
        new OkHttpClient.Builder().dispatcher(new Dispatcher(closed)).build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      CompletableFuture<SubmissionResult> answer =
          client(server.url()).httpClient(shut).build().submitAsync(SESSION, PHOTOS);

      assertThatThrownBy(answer::join)
          .cause()
          .isInstanceOf(PhotosUrlException.Transport.class)
          .hasMessageContaining("the request was not sent");
      assertThat(server.connections()).isZero();
    }
  }
}
