package io.github.pavecontract.photosurl.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an API key may be sent to. */
final class BaseUrlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openapi.paveapi.com/",
        "http://127.0.0.1:8080/",
        "http://localhost/",
        "http://[::1]:8080/",
      })
  void httpsAndThisMachineNeedNoWarning(String url) {
    assertThat(BaseUrls.warning(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://openapi.paveapi.com/",
        "http://127.evil.example/",
        "http://localhost.example/",
        "http://pave.localhost:1/",
        "http://10.0.0.1/",
        "http://[::2]/",
      })
  void aNetworkWithoutEncryptionDoes(String url) {
    assertThat(BaseUrls.warning(URI.create(url)).orElseThrow()).contains("use https");
  }
}
