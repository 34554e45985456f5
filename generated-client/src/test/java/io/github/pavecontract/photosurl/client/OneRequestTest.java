package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One call is one request, whatever OkHttp would like to send again. */
final class OneRequestTest {
  private static final PhotoSubmission SUBMISSION = PhotoSubmission.of(PHOTOS);

  /** The ways to send a submission. */
  enum Way {
    SUBMIT {
      @Override
      void send(PhotosUrlClient client) {
        client.submit(SESSION, PHOTOS);
      }
    },
    ASYNC {
      @Override
      void send(PhotosUrlClient client) {
        client.submitAsync(SESSION, PHOTOS).join();
      }
    },
    RAW {
      @Override
      void send(PhotosUrlClient client) throws IOException {
        if (!client.api().submitPhotoUrls(SESSION, SUBMISSION).execute().isSuccessful()) {
          throw new IOException("not successful");
        }
      }
    };

    abstract void send(PhotosUrlClient client) throws IOException;
  }

  private static Stream<PhotosUrlClient> clients(ScriptedServer server) {
    OkHttpClient eager = new OkHttpClient.Builder()
        .retryOnConnectionFailure(true)
        .followRedirects(true)
        .followSslRedirects(true)
        .build();
    return Stream.of(
        client(server.url()).build(),
        client(server.url()).httpClient(eager).build(),
        client(server.url()).retries(3).build());
  }

  private static void assertOneRequestEach(Way way, Action answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      for (PhotosUrlClient client : clients(server).toList()) {
        int before = server.requests().size();
        assertThatThrownBy(() -> way.send(client))
            .as(way + " of an answer that is no result")
            .isNotNull();
        assertThat(server.requests()).as("requests of one call").hasSize(before + 1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aDroppedPooledConnectionIsNotTriedAgain(Way way) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results(), ScriptedServer.drop())) {
      PhotosUrlClient client = client(server.url()).build();
      way.send(client);

      assertThatThrownBy(() -> way.send(client)).isNotNull();
      assertThat(server.connections())
          .as("the second request came over the pooled connection")
          .isEqualTo(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aDroppedFreshConnectionIsNotTriedAgain(Way way) throws IOException {
    assertOneRequestEach(way, ScriptedServer.drop());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aRequestTimeoutIsNotTriedAgain(Way way) throws IOException {
    assertOneRequestEach(way, ScriptedServer.reply(408, ""));
    assertOneRequestEach(way, ScriptedServer.reply(408, "", "Connection: close"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aServiceUnavailableIsNotTriedAgain(Way way) throws IOException {
    assertOneRequestEach(way, ScriptedServer.reply(503, envelope(503, "Later."), "Retry-After: 0"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aChallengeIsNotAnswered(Way way) throws IOException {
    assertOneRequestEach(
        way, ScriptedServer.reply(401, envelope(401, "Who?"), "WWW-Authenticate: Basic realm=x"));
    assertOneRequestEach(way, ScriptedServer.reply(421, envelope(421, "Elsewhere.")));
  }

  @Test
  void whatTheServerMayHaveSeenIsPossiblySent() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results(), ScriptedServer.drop())) {
      PhotosUrlClient client = client(server.url()).build();
      client.submit(SESSION, PHOTOS);

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .isInstanceOfSatisfying(
              PhotosUrlException.Transport.class,
              e -> assertThat(e.possiblySent()).isTrue());
    }
  }

  @Test
  void anInterceptorCannotSendTwice() throws IOException {
    OkHttpClient impatient = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          chain.proceed(chain.request()).close();
          return chain.proceed(chain.request());
        })
        .build();
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotosUrlClient client = client(server.url()).httpClient(impatient).build();

      assertThatThrownBy(() -> client.submit(SESSION, PHOTOS))
          .hasMessageContaining("Refused to send the request a second time");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aClonedCallIsACallOfItsOwn() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      var call = client(server.url()).build().api().submitPhotoUrls(SESSION, SUBMISSION);

      assertThat(call.execute().isSuccessful()).isTrue();
      assertThat(call.clone().execute().isSuccessful()).isTrue();
      assertThat(server.requests()).hasSize(2);
    }
  }
}
