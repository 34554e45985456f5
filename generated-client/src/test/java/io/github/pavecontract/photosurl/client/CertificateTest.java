package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A certificate that is no good now will be none in a second. */
final class CertificateTest {
  private static void assertTriedOnce(OkHttpClient.Builder http) throws IOException {
    AtomicInteger pauses = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.overTls(results())) {
      PhotosUrlClient client = client(server.url())
          .httpClient(http.build())
          .retries(3)
          .time(
              Clock.systemUTC(),
              System::nanoTime,
              (pause, cancellation) -> pauses.incrementAndGet())
          .build();

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error.possiblySubmitted()).isFalse();
      assertThat(pauses).as("pauses before another attempt").hasValue(0);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void ofAnAuthorityThatNobodyTrusts() throws IOException {
    assertTriedOnce(new OkHttpClient.Builder());
  }

  @Test
  void ofAnotherHost() throws IOException {
    assertTriedOnce(Tls.client().hostnameVerifier((host, session) -> false));
  }

  @Test
  void thatIsNotThePinnedOne() throws IOException {
    assertTriedOnce(Tls.client()
        .certificatePinner(new CertificatePinner.Builder()
            .add("127.0.0.1", "sha256/" + "A".repeat(43) + "=")
            .build()));
  }
}
