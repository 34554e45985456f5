package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopbackTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "[::1]",
        "0:0:0:0:0:0:0:1",
        "[0000:0000:0000:0000:0000:0000:0000:0001]"
      })
  void thisMachine(String host) {
    assertThat(Loopback.is(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost.example.com",
        "api.localhost",
        "127.0.0.1.example.com",
        "127.1",
        "128.0.0.1",
        "::11",
        "[::1",
        "0.0.0.0",
        "10.0.0.1"
      })
  void anotherMachineOrNobodyKnows(String host) {
    assertThat(Loopback.is(host)).isFalse();
  }
}
