package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.sandbox.Fault;
import io.github.pavecontract.photosurl.sandbox.PhotosUrlSandbox;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording what the client exchanges, from within a team's own code. */
@PhotosUrlSandbox
final class HarRecorderTest {
  private static final String KEY = "sandbox-canary";
  private static final List<Photo> PHOTOS =
      List.of(Photo.of(PhotoLabel.of("VIN"), "https://example.com/vin.jpg?note=own+canary"));

  @TempDir
  private Path folder;

  @Test
  void whatTheClientExchangesIsRecordedWithoutSecrets(Sandbox sandbox) throws IOException {
    Path file = folder.resolve("mine.har");
    try (HarRecorder recorder =
        HarRecorder.to(file, sandbox.baseUrl().toString(), KEY, "own canary")) {
      PhotosUrlClient client = client(sandbox, recorder);
      client.submit("OPEN-CANARY", PHOTOS);
      assertThatThrownBy(() -> client.submit("CLOSED-CANARY", PHOTOS))
          .isInstanceOf(PhotosUrlException.SessionClosed.class);
      assertThat(file).as("before the recorder is closed").doesNotExist();
    }

    List<Recorded> recorded = Sample.read(file);
    assertThat(recorded)
        .extracting(r -> r.exchange().response().status())
        .containsExactly(200, 400);
    assertThat(recorded.get(0).exchange().response().body().utf8())
        .contains("successfully submitted");
    assertThat(Header.first(recorded.get(0).exchange().request().headers(), "API-Key"))
        .hasValue("REDACTED-KEY-1");
    assertThat(Files.readString(file)).doesNotContainIgnoringCase("canary");
    assertThat(HarReader.metadata(file).orElseThrow().origin()).isEqualTo(Origin.SANDBOX);
  }

  @Test
  void aRequestWithoutACompleteAnswerIsNotRecorded(Sandbox sandbox) throws IOException {
    Path file = folder.resolve("mine.har");
    sandbox.inject(Fault.of(Fault.Kind.LOST).times(1));
    try (HarRecorder recorder = HarRecorder.to(file, sandbox.baseUrl().toString(), KEY)) {
      PhotosUrlClient client = client(sandbox, recorder);
      assertThatThrownBy(() -> client.submit("OPEN-1", PHOTOS))
          .isInstanceOf(PhotosUrlException.Transport.class);
      client.submit("OPEN-1", PHOTOS);
    }

    assertThat(Sample.read(file)).hasSize(1);
  }

  private static PhotosUrlClient client(Sandbox sandbox, HarRecorder recorder) {
    return PhotosUrlClient.builder(KEY)
        .baseUrl(sandbox.baseUrl().toString())
        .allowPlainHttp()
        .httpClient(
            new OkHttpClient.Builder().addInterceptor(recorder.interceptor()).build())
        .build();
  }
}
