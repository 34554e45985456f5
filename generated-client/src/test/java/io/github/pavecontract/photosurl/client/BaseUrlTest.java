package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key may be sent. */
final class BaseUrlTest {
  @Test
  void theDefaultIsTheServerOfTheContract() {
    assertThat(PhotosUrlClient.builder("key").build())
        .hasToString("PhotosUrlClient(https://openapi.paveapi.com/)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1",
        "http://127.255.255.254",
        "http://localhost:80/",
        "http://[::1]:8080/x",
        "http://LOCALHOST",
        "https://example.com",
        "https://10.0.0.1/base/",
      })
  void httpsAndLoopbackAreTaken(String url) {
    assertThat(client(url).build().toString()).endsWith("/)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://10.0.0.1",
        "http://[::2]",
        "http://0.0.0.0",
        "http://1270.0.0.1",
      })
  void plainHttpToAnotherHostIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(url).build())
        .withMessageContaining("baseUrl: plain http to")
        .withMessageContaining("allowPlainHttp()");
    assertThat(client(url).allowPlainHttp().build()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/v1",
        "example.com",
        "ftp://example.com",
        "https://",
        "https:///x",
        "file:///etc/passwd"
      })
  void whatIsNoUrlIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(url).build())
        .withMessage("baseUrl: is not an absolute http or https URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://h/?q", "https://h/#f", "https://u@h/", "https://u:p@h/", "https://h/?"})
  void moreThanSchemeHostPortAndPathIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(url).build())
        .withMessageContaining("has a user, query or fragment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway/pave", "gateway/pave/"})
  void aPathOfTheBaseUrlIsKept(String path) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(results())) {
      client(server.url() + path).build().submit(SESSION, PHOTOS);

      assertThat(server.requests().get(0).line())
          .isEqualTo("POST /gateway/pave/v1/hotspots/UCB-C3NPR4AGQZ/photos-url HTTP/1.1");
    }
  }
}
