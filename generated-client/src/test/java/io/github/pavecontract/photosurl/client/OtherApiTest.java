package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.KEY;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pavecontract.photosurl.client.model.PhotoResults;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** An interface of another tag of the contract goes the same guarded way. */
final class OtherApiTest {
  interface SessionsApi {
    @GET("/v1/sessions/{session_key}/photos")
    Call<PhotoResults> photos(@Path("session_key") String sessionKey);
  }

  @Test
  void itsCallsCarryTheKeyAndReadTheModels() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      PhotoResults photos = Objects.requireNonNull(client(server.url())
          .build()
          .api(SessionsApi.class)
          .photos("A 1")
          .execute()
          .body());

      assertThat(photos.data()).hasSize(2);
      assertThat(server.requests()).singleElement().satisfies(request -> {
        assertThat(request.line()).isEqualTo("GET /v1/sessions/A%201/photos HTTP/1.1");
        assertThat(request.header("API-Key")).containsExactly(KEY);
      });
    }
  }

  @Test
  void whatIsNoInterfaceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("https://example.com").build().api(String.class));
  }
}
