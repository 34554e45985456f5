package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Redirect;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No redirect is followed, and the key never reaches another host. */
final class RedirectTest {
  private final OkHttpClient eager =
      new OkHttpClient.Builder().followRedirects(true).followSslRedirects(true).build();

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
  void aRedirectIsAnErrorOfItsOwn(int status) throws IOException {
    try (ScriptedServer other = ScriptedServer.answering(results());
        ScriptedServer server = ScriptedServer.answering(
            ScriptedServer.reply(status, "", "Location: " + other.url() + "moved"))) {
      PhotosUrlClient client = client(server.url()).httpClient(eager).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOfSatisfying(Redirect.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e)
                .hasMessageContaining(other.url() + "moved")
                .hasMessageContaining("correct the base URL");
          });
      assertThat(client
              .api()
              .submitPhotoUrls(SESSION, PhotoSubmission.of(PHOTOS))
              .execute()
              .code())
          .isEqualTo(status);
      assertThat(other.connections()).as("connections to the other host").isZero();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aRedirectWithinTheHostIsNotFollowedEither() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.reply(308, "", "Location: /v2/"), results())) {
      assertThatThrownBy(() -> client(server.url()).build().submit(SESSION, PHOTOS))
          .isInstanceOf(Redirect.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anInterceptorCannotTakeTheKeyToAnotherHost() throws IOException {
    try (ScriptedServer other = ScriptedServer.answering(results());
        ScriptedServer server = ScriptedServer.answering(results())) {
      HttpUrl elsewhere = Objects.requireNonNull(HttpUrl.parse(other.url()));
      OkHttpClient rewriting = new OkHttpClient.Builder()
          .addInterceptor(
              chain -> chain.proceed(chain.request().newBuilder().url(elsewhere).build()))
          .build();
      PhotosUrlClient client = client(server.url()).httpClient(rewriting).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOf(PhotosUrlException.Transport.class)
          .hasMessageContaining("Refused to send the API key to 127.0.0.1:" + elsewhere.port());
      assertThat(other.requests()).isEmpty();
    }
  }
}
