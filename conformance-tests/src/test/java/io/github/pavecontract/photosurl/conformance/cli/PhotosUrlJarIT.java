package io.github.pavecontract.photosurl.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged command works on its own, as the README shows it. */
final class PhotosUrlJarIT {
  private static final Path JAR = Path.of("target/photos-url.jar");

  @Test
  void theJarVerifiesTheStandIn() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString(),
            "verify")
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("answers are as the contract says.")
        .doesNotContain("WARN", "SLF4J");
  }

  @Test
  void theJarIsLessThan40Megabytes() {
    assertThat(JAR.toFile().length()).isBetween(1L, 40_000_000L);
  }
}
