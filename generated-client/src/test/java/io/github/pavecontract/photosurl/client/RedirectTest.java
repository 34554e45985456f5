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
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
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

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectWithinTheHostIsNotFollowedEither(int status) throws IOException {
    PhotoSubmission photos = PhotoSubmission.of(PHOTOS);
    for (Way way : Way.values()) {
      try (ScriptedServer server =
          ScriptedServer.answering(ScriptedServer.reply(status, "", "Location: /v2/"), results())) {
        assertThat(way.send(client(server.url()).httpClient(eager).build(), SESSION, photos))
            .as("status, " + way)
            .isEqualTo(status);
        assertThat(server.requests()).as("requests, " + way).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 99\r\n\r\n<html>",
        "Content-Length: 6\r\n\r\n<html>",
        "Transfer-Encoding: chunked\r\n\r\nnonsense",
      })
  void thePageThatGoesWithARedirectDoesNotHideIt(String rest) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(
        ScriptedServer.raw("HTTP/1.1 302 X\r\nLocation: /moved\r\n" + rest))) {
      PhotosUrlClient client = client(server.url()).responseLimit(2).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isExactlyInstanceOf(Redirect.class)
          .hasMessageContaining("HTTP 302 redirects to /moved");
    }
  }

  /** An interceptor that sends every request to this scheme, host and port instead. */
  private static OkHttpClient rewritingTo(String scheme, String host, int port) {
    return new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          HttpUrl url = chain.request().url();
          HttpUrl elsewhere =
              url.newBuilder().scheme(scheme).host(host).port(port).build();
          return chain.proceed(chain.request().newBuilder().url(elsewhere).build());
        })
        .dns(name -> List.of(InetAddress.getLoopbackAddress()))
        .build();
  }

  private static void assertRefused(
      String baseUrl, OkHttpClient rewriting, String target, ScriptedServer server)
      throws IOException {
    PhotosUrlClient client = client(baseUrl).httpClient(rewriting).retries(3).build();

    assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
        .isInstanceOf(PhotosUrlException.Transport.class)
        .hasMessageContaining("Refused to send the API key to " + target)
        .hasMessageContaining("the request was not sent");
    for (Way way : Way.values()) {
      assertThatThrownBy(() -> way.send(client, SESSION, PhotoSubmission.of(PHOTOS)))
          .as(way.name())
          .hasMessageContaining("Refused to send the API key to " + target);
    }
    assertThat(server.requests()).as("requests to " + target).isEmpty();
    assertThat(server.connections()).as("a refusal is not tried again").isLessThanOrEqualTo(5);
  }

  @Test
  void anInterceptorCannotTakeTheKeyToAnotherPort() throws IOException {
    try (ScriptedServer other = ScriptedServer.answering(results());
        ScriptedServer server = ScriptedServer.answering(results())) {
      int port = URI.create(other.url()).getPort();

      assertRefused(
          server.url(), rewritingTo("http", "127.0.0.1", port), "127.0.0.1:" + port, other);
    }
  }

  @Test
  void anInterceptorCannotTakeTheKeyToAnotherHost() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      int port = URI.create(server.url()).getPort();

      assertRefused(
          server.url(), rewritingTo("http", "evil.example", port), "evil.example:" + port, server);
    }
  }

  @Test
  void anInterceptorCannotTakeTheKeyToPlainHttp() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      int port = URI.create(server.url()).getPort();

      assertRefused(
          server.url().replace("http:", "https:"),
          rewritingTo("http", "127.0.0.1", port),
          "127.0.0.1:" + port,
          server);
    }
  }
}
