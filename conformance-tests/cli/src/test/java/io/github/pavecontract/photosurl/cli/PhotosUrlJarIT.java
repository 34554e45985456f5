package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void itPassesOnTheExitCodeAndBothStreams() throws IOException, InterruptedException {
    try (Jar jar = Jar.start("verify", "--bogus")) {
      assertThat(jar.exitCode()).isEqualTo(2);
      assertThat(jar.output()).contains("photos-url verify: Unknown option: '--bogus'");
    }
  }

  @Test
  void whoGivesOptionsToTheJvmGetsTheCommandInThatJvm() throws IOException, InterruptedException {
    try (Jar jar = Jar.start(List.of("-Xlog:class+load"), Map.of(), "verify", "--sandbox")) {
      assertThat(jar.exitCode()).isZero();
      assertThat(jar.output()).contains("verify.probe.LiveRun source: ");
    }
  }

  @Test
  void whenItIsEndedItsSecondJvmEndsAsWell() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Jar jar = Jar.start(
            List.of(),
            Map.of("PAVE_API_KEY", "a-key"),
            "verify",
            "--timeout",
            "2m",
            "--base-url",
            "http://127.0.0.1:" + silent.getLocalPort())) {
      jar.line("Will send ");
      List<ProcessHandle> second = jar.process().children().toList();
      assertThat(second).as("the second JVM").hasSize(1);

      jar.process().destroyForcibly();

      second.get(0).onExit().get(20, TimeUnit.SECONDS);
    }
  }

  /** With a library that a test dependency of this module would keep out of the JAR. */
  @Test
  void theJarReadsPagesInHtml(@TempDir Path folder) throws IOException, InterruptedException {
    Path page = Files.writeString(
        folder.resolve("page.html"), "<html><body><h1>About us</h1><p>Hello.</p></body></html>");
    try (Jar jar = Jar.start("docs", page.toString())) {
      assertThat(jar.exitCode()).as(jar.output()).isEqualTo(2);
      assertThat(jar.output()).contains("page.html");
    }
  }

  @Test
  void theJarIsLessThan40Megabytes() {
    assertThat(Jar.PATH.toFile().length()).isBetween(1L, 40_000_000L);
  }
}
