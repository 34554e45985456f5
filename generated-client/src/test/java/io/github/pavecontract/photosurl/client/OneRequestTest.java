package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One call is one request, whatever OkHttp would like to send again. */
final class OneRequestTest {
  private static final PhotoSubmission SUBMISSION = PhotoSubmission.of(PHOTOS);

  /** The clients that could be tempted to send again. */
  enum Kind {
    PLAIN,
    RETRYING,
    EAGER,
    REPLACING_THE_BODY;

    PhotosUrlClient to(ScriptedServer server) {
      PhotosUrlClientBuilder builder = client(server.url());
      PhotosUrlClientBuilder configured =
          switch (this) {
            case PLAIN -> builder;
            case RETRYING -> builder.retries(3);
            case EAGER -> builder.httpClient(eager());
            case REPLACING_THE_BODY -> builder.httpClient(replacingTheBody());
          };
      return configured.build();
    }

    private static OkHttpClient eager() {
      return new OkHttpClient.Builder()
          .retryOnConnectionFailure(true)
          .followRedirects(true)
          .followSslRedirects(true)
          .authenticator((route, response) -> response
              .request()
              .newBuilder()
              .header("Authorization", Credentials.basic("me", "too"))
              .build())
          .build();
    }

    /** As interceptors that compress or sign do. */
    private static OkHttpClient replacingTheBody() {
      return new OkHttpClient.Builder()
          .addInterceptor(chain -> chain.proceed(copied(chain.request())))
          .build();
    }

    private static Request copied(Request request) throws IOException {
      RequestBody body = Objects.requireNonNull(request.body());
      Buffer bytes = new Buffer();
      body.writeTo(bytes);
      return request
          .newBuilder()
          .post(RequestBody.create(bytes.readByteArray(), body.contentType()))
          .build();
    }
  }

  private static int status(PhotosUrlClient client, Way way) throws IOException {
    return way.send(client, SESSION, SUBMISSION);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aDroppedPooledConnectionIsNotTriedAgain(Kind kind) throws IOException {
    for (Way way : Way.values()) {
      try (ScriptedServer server = ScriptedServer.answering(results(), ScriptedServer.drop())) {
        PhotosUrlClient client = kind.to(server);
        assertThat(status(client, way)).as("the first call, " + way).isEqualTo(200);

        IOException error = catchThrowableOfType(IOException.class, () -> status(client, way));

        assertThat(error).as("the second call, " + way).hasMessageContaining("unexpected end");
        assertThat(server.connections()).as("the second call used the pool").isEqualTo(1);
        assertThat(server.requests()).as("requests of two calls, " + way).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aConnectionThatClosedWhileIdleIsFoundOutBeforeAnythingIsSent(Kind kind)
      throws IOException, InterruptedException {
    Action answerAndClose = (request, socket) -> !results().answer(request, socket);
    for (Way way : Way.values()) {
      try (ScriptedServer server = ScriptedServer.answering(answerAndClose)) {
        PhotosUrlClient client = kind.to(server);
        assertThat(status(client, way)).isEqualTo(200);
        server.awaitDisconnect();

        assertThat(status(client, way)).as("the second call, " + way).isEqualTo(200);
        assertThat(server.requests()).as("requests of two calls, " + way).hasSize(2);
        assertThat(server.connections()).as("connections of two calls, " + way).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aDroppedFreshConnectionIsNotTriedAgain(Kind kind) throws IOException {
    for (Way way : Way.values()) {
      for (Action end : new Action[] {ScriptedServer.drop(), ScriptedServer.reset("")}) {
        try (ScriptedServer server = ScriptedServer.answering(end, results())) {
          assertThatThrownBy(() -> status(kind.to(server), way)).isInstanceOf(IOException.class);
          assertThat(server.requests()).as("requests of one call, " + way).hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "408, X: y",
    "408, Connection: close",
    "408, Retry-After: 0",
    "503, Retry-After: 0",
    "401, WWW-Authenticate: Basic realm=x",
    "407, Proxy-Authenticate: Basic realm=x",
    "421, X: y",
  })
  void anAnswerThatOkHttpWouldTryAgainIsReportedInstead(int status, String header)
      throws IOException {
    Action answer = ScriptedServer.reply(status, envelope(status, "Again?"), header);
    for (Kind kind : Kind.values()) {
      for (Way way : Way.values()) {
        String call = kind + " " + way;
        try (ScriptedServer server = ScriptedServer.answering(answer, results())) {
          assertThat(status(kind.to(server), way)).as(call).isEqualTo(status);
          assertThat(server.requests()).as("requests of one call, " + call).hasSize(1);
        }
      }
    }
  }

  @Test
  void whatTheServerMayHaveSeenIsPossiblySent() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results(), ScriptedServer.drop())) {
      PhotosUrlClient client = client(server.url()).build();
      client.submit(SESSION, PHOTOS);

      Transport error = catchThrowableOfType(Transport.class, () -> client.submit(SESSION, PHOTOS));

      assertThat(error.possiblySent()).as(error.getMessage()).isTrue();
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
          .hasMessageContaining("Refused to send the request a second time")
          .hasMessageContaining("possibly sent");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aClonedCallIsACallOfItsOwn() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.answering(results(), results(), ScriptedServer.drop())) {
      var call = client(server.url()).build().api().submitPhotoUrls(SESSION, SUBMISSION);

      assertThat(call.execute().isSuccessful()).isTrue();
      assertThat(call.clone().execute().isSuccessful()).isTrue();
      assertThatThrownBy(() -> call.clone().execute()).isInstanceOf(IOException.class);
      assertThat(server.requests()).as("requests of three calls").hasSize(3);
    }
  }
}
