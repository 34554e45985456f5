package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No warning of the JVM precedes a result, on each JDK of this machine. */
final class WarningsIT {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  /** The one that runs this, those in the usual place, and those that GitHub names in variables. */
  private static Set<Path> jdks() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    System.getenv().forEach((name, value) -> {
      if (name.matches("JAVA_HOME_\\d+_X64")) {
        homes.add(Path.of(value));
      }
    });
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> installed = Files.list(INSTALLED)) {
        installed.forEach(homes::add);
      }
    }
    Set<Path> jdks = new LinkedHashSet<>();
    for (Path home : homes) {
      if (Files.isExecutable(home.resolve("bin/java"))) {
        jdks.add(home.toRealPath());
      }
    }
    return jdks;
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void nothingIsPrintedButTheResult(Path jdk) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            jdk.resolve("bin/java").toString(),
            "-jar",
            Jar.PATH.toString(),
            "lint",
            "../../openapi/photos-url.yaml")
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines()).as(output).hasSize(1);
  }
}
