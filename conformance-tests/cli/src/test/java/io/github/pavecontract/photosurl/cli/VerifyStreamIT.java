package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Lines that keep coming, as from {@code tail -f}. */
final class VerifyStreamIT {
  private static final Path LOG = Path.of("../verify/src/test/resources/strangers/own-form.ndjson");

  @Test
  void itReportsAsItGoesAndCtrlCEndsItWithTheReport() throws Exception {
    try (Jar jar = Jar.start("verify", "--ndjson", "-", "--report-every", "200ms")) {
      jar.write(Files.readString(LOG));
      jar.line("Up to 20");
      jar.line("3 answers, 1 violation");

      assertThat(jar.interrupt()).as(jar.output()).isEqualTo(130);
      assertThat(jar.output()).contains("Not judged to the end: the run was interrupted");
    }
  }

  @Test
  void theEndOfItsInputEndsItWithTheUsualExitCode() throws Exception {
    try (Jar jar = Jar.start("verify", "--ndjson", "-")) {
      jar.write(Files.readAllLines(LOG).get(0));
      jar.endInput();

      assertThat(jar.exitCode()).as(jar.output()).isZero();
      assertThat(jar.output()).contains("1 answer, 0 violations");
    }
  }

  @Test
  void itEndsQuietlyWhenNobodyReadsItsNextReport() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            "java",
            "-jar",
            Jar.PATH.toString(),
            "verify",
            "--ndjson",
            "-",
            "--report-every",
            "200ms")
        .start();
    try (OutputStream lines = process.getOutputStream();
        InputStream errors = process.getErrorStream()) {
      lines.write(Files.readAllBytes(LOG));
      lines.flush();
      process.getInputStream().close();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(new String(errors.readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
      assertThat(List.of(0, 1)).contains(process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
