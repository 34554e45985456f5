package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.client;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client serves many threads, and gives each its own answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ConcurrencyTest {
  private static final int THREADS = 32;
  private static final int SUBMISSIONS = 20;

  /** Answers with the path of the request as the URL of the photo. */
  private static final Action ECHO = (request, socket) -> ScriptedServer.reply(
          200,
          "{\"data\":[{\"photo_label\":\"VIN\",\"success\":true,\"message\":\"x\",\"url\":\""
              + request.line().replaceAll("POST | HTTP.*", "") + "\"}]}")
      .answer(request, socket);

  private final List<Photo> photos =
      List.of(Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"));

  private static void assertOwn(String session, SubmissionResult result) {
    assertThat(result.outcomes())
        .as("the answer to " + session)
        .extracting(PhotoOutcome::url)
        .containsExactly("/v1/hotspots/" + session + "/photos-url");
  }

  private static void assertEachOnce(ScriptedServer server) {
    assertThat(server.requests())
        .hasSize(THREADS * SUBMISSIONS)
        .extracting(ScriptedServer.Received::line)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachThreadGetsItsOwnAnswers() throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (ScriptedServer server = ScriptedServer.answering(ECHO)) {
      PhotosUrlClient client = client(server.url()).build();
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String name = "T" + thread + "-";
        all.add(threads.submit(() -> IntStream.range(0, SUBMISSIONS)
            .mapToObj(i -> name + i)
            .forEach(session -> assertOwn(session, client.submit(session, photos)))));
      }

      for (Future<?> thread : all) {
        thread.get();
      }
      assertEachOnce(server);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void eachFutureGetsItsOwnAnswer() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(ECHO)) {
      PhotosUrlClient client = client(server.url()).build();
      List<CompletableFuture<SubmissionResult>> answers = IntStream.range(0, THREADS * SUBMISSIONS)
          .mapToObj(i -> client.submitAsync("S-" + i, photos))
          .toList();

      for (int i = 0; i < answers.size(); i++) {
        assertOwn("S-" + i, answers.get(i).join());
      }
      assertEachOnce(server);
    }
  }
}
