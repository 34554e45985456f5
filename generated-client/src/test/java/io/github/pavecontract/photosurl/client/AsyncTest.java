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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  @Test
  void cancellingEndsTheRequestOnTheWire() throws IOException, InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    OkHttpClient watched = new OkHttpClient.Builder()
        .eventListener(new EventListener() {
          @Override
          public void callFailed(Call call, IOException e) {
            failed.countDown();
          }
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      CompletableFuture<SubmissionResult> answer =
          client(server.url()).httpClient(watched).build().submitAsync(SESSION, PHOTOS);
      server.awaitRequest();

      assertThat(answer.cancel(true)).isTrue();
      assertThat(failed.await(20, TimeUnit.SECONDS)).as("the call ended").isTrue();
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
  void aTimeoutOfTheFutureEndsTheRequest() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.stall(""))) {
      CompletableFuture<SubmissionResult> answer = client(server.url())
          .build()
          .submitAsync(SESSION, PHOTOS)
          .orTimeout(50, TimeUnit.MILLISECONDS);

      assertThatThrownBy(answer::join).hasCauseInstanceOf(TimeoutException.class);
    }
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
