package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The exit codes of the packaged command, in the JVM that it starts itself and in that of the user. */
final class ExitCodeIT {
  private static final String CHANGES = "../diff/src/test/resources/changes/start-up/";

  /** Any option of the user's own makes the command stay in the first JVM. */
  private static final List<String> OWN = List.of("-Xss1m");

  static Stream<List<String>> ways() {
    return Stream.of(List.of(), OWN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 | verify --sandbox
      0 | --version
      1 | diff CHANGES/before.yaml CHANGES/after.yaml
      2 | verify --bogus
      2 | diff none.yaml CHANGES/after.yaml
      2 | docs none.md
      """)
  void itIsThatOfTheCommand(int exitCode, String args) throws IOException, InterruptedException {
    for (List<String> way : ways().toList()) {
      String[] filled = args.replace("CHANGES/", CHANGES).split(" ", -1);
      try (Jar jar = Jar.start(way, Map.of(), filled)) {
        assertThat(jar.exitCode()).as(way + " " + args + "\n" + jar.output()).isEqualTo(exitCode);
      }
    }
  }

  /** Something of ours that is broken: the table of probes. */
  @Test
  void aBugIs3(@TempDir Path broken) throws IOException, InterruptedException {
    Path table = broken.resolve("io/github/pavecontract/photosurl/verify/probe/probes.yaml");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "probes: [{id: nonsense}]");
    List<String> options =
        List.of("-cp", broken + File.pathSeparator + Jar.PATH, Launcher.class.getName());

    try (Jar jar = Jar.java(options, Map.of(), "verify", "--sandbox")) {
      assertThat(jar.exitCode()).as(jar.output()).isEqualTo(3);
      assertThat(jar.output())
          .contains("photos-url verify: This is a bug in photos-url (")
          .doesNotContain("\tat ");
    }
    try (Jar jar = Jar.java(options, Map.of(), "verify", "--sandbox", "--debug")) {
      assertThat(jar.exitCode()).isEqualTo(3);
      assertThat(jar.output()).contains("\tat io.github.pavecontract.photosurl.");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void ctrlCIs130AndNothingIsLeftRunning(List<String> way) throws Exception {
    try (ServerSocket silent = silent();
        Jar jar = verify(way, silent)) {
      List<ProcessHandle> all = running(jar);

      assertThat(jar.interrupt()).as(jar.output()).isEqualTo(130);
      assertGone(all);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void ctrlCStillWritesTheReportOfWhatWasSeen(List<String> way, @TempDir Path folder)
      throws Exception {
    try (ServerSocket silent = silent();
        Jar jar = verify(way, silent, "--report", folder.toString())) {
      assertThat(jar.interrupt()).as(jar.output()).isEqualTo(130);
      assertThat(folder.resolve("report.json")).content().contains("the run was interrupted");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void sigtermIs143AndNothingIsLeftRunning(List<String> way) throws Exception {
    try (ServerSocket silent = silent();
        Jar jar = verify(way, silent)) {
      List<ProcessHandle> all = running(jar);

      assertThat(jar.terminate()).as(jar.output()).isEqualTo(143);
      assertGone(all);
    }
  }

  @Test
  void ctrlCStopsAServer() throws Exception {
    try (Jar jar = Jar.start("sandbox")) {
      jar.line("Sandbox of contract");

      assertThat(jar.interrupt()).isEqualTo(130);
      assertThat(jar.output()).endsWith("Stopped after 0 requests.");
    }
  }

  private static ServerSocket silent() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** A run that waits for an answer. */
  private static Jar verify(List<String> way, ServerSocket silent, String... more)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(
        "verify", "--timeout", "2m", "--base-url", "http://127.0.0.1:" + silent.getLocalPort()));
    line.addAll(List.of(more));
    Jar jar = Jar.start(way, Map.of("PAVE_API_KEY", "a-key"), line.toArray(String[]::new));
    jar.line("Will send ");
    return jar;
  }

  private static List<ProcessHandle> running(Jar jar) {
    return Stream.concat(Stream.of(jar.process()), jar.process().descendants()).toList();
  }

  private static void assertGone(List<ProcessHandle> all) throws Exception {
    for (ProcessHandle process : all) {
      process.onExit().get(10, TimeUnit.SECONDS);
    }
  }
}
