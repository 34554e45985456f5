package io.github.pavecontract.photosurl.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The packaged command works on its own, as the README shows it. */
final class PhotosUrlJarIT {
  @Test
  void theJarVerifiesTheSandbox() throws IOException, InterruptedException {
    try (Jar jar = Jar.start("verify")) {
      assertThat(jar.exitCode()).as(jar.output()).isZero();
      assertThat(jar.output()).contains("The contract is kept: ").doesNotContain("WARN", "SLF4J");
    }
  }

  @Test
  void theJarIsLessThan40Megabytes() {
    assertThat(Jar.PATH.toFile().length()).isBetween(1L, 40_000_000L);
  }
}
