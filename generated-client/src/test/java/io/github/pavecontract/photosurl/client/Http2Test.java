package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/2 has a framing of its own, which the guard leaves to OkHttp. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class Http2Test {
  private static PhotosUrlClient to(Http2Server server) {
    return client(server.url()).httpClient(Tls.client().build()).build();
  }

  @Test
  void oneConnectionTakesManyCallsAtOnce() throws IOException {
    try (Http2Server server = new Http2Server(RESULTS)) {
      PhotosUrlClient client = to(server);
      assertThat(client.submit(SESSION, PHOTOS).rawBody()).isEqualTo(RESULTS);

      List<CompletableFuture<SubmissionResult>> answers = IntStream.range(0, 50)
          .mapToObj(i -> client.submitAsync(SESSION, PHOTOS))
          .toList();

      assertThat(answers).allMatch(answer -> answer.join().outcomes().size() == 2);
      assertThat(server.requests()).isEqualTo(51);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatIsGoneCostsNoSecondRequest() throws IOException {
    try (Http2Server server = new Http2Server(RESULTS)) {
      PhotosUrlClient client = to(server);
      client.submit(SESSION, PHOTOS);
      server.disconnect();

      try {
        client.submit(SESSION, PHOTOS);
      } catch (PhotosUrlException.Transport e) {
        assertThat(e.possiblySent()).isTrue();
      }

      assertThat(server.requests()).isLessThanOrEqualTo(2);
    }
  }
}
