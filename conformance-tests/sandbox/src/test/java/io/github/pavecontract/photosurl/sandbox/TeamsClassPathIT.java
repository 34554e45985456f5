package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team takes on with the sandbox: so many jars, and so much time when its first test starts. */
class TeamsClassPathIT {
  private static final int MOST_JARS = 12;
  private static final long MOST_BYTES = 5_000_000;
  /** What a first start takes on a quiet machine is half of this; builds run on machines that are not. */
  private static final int MOST_CPU_MILLIS = 2 * 400;
  /** Does not depend on the machine: YAML or Jackson's mapper at start would be another 250. */
  private static final int MOST_CLASSES = 800;

  /** What generated-client/pom.xml allows the client to bring. */
  private static final List<String> OF_THE_CLIENT = List.of(
      "photos-url-client",
      "retrofit",
      "converter-moshi",
      "moshi",
      "okhttp",
      "okio-jvm",
      "kotlin-stdlib",
      "kotlin-stdlib-jdk7",
      "kotlin-stdlib-jdk8",
      "annotations",
      "jspecify");

  private final List<Path> classPath = Stream.concat(
          Stream.of(System.getProperty("photosurl.sandbox", "")),
          Stream.of(System.getProperty("photosurl.runtimeClassPath", "").split(File.pathSeparator)))
      .map(Path::of)
      .toList();

  @TempDir
  Path folder;

  @Test
  void theSandboxAddsFewAndSmallJars() throws IOException {
    List<Path> added = classPath.stream()
        .filter(jar -> OF_THE_CLIENT.stream().noneMatch(name -> isVersionOf(name, jar)))
        .toList();
    long bytes = 0;
    for (Path jar : added) {
      bytes += Files.size(jar);
    }

    System.out.println("The sandbox adds " + added.size() + " jars, " + bytes + " bytes.");
    assertThat(added).hasSizeBetween(2, MOST_JARS);
    assertThat(bytes).isBetween(1L, MOST_BYTES);
  }

  private static boolean isVersionOf(String name, Path jar) {
    return jar.getFileName().toString().matches(name + "-[0-9].*\\.jar");
  }

  @Test
  void theFirstStartTakesLittleAndPrintsNothing() throws Exception {
    List<List<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(run().stream().map(Integer::valueOf).toList());
      assertThat(folder.resolve("err")).isEmptyFile();
    }
    int cpu = runs.stream().mapToInt(run -> run.get(0)).min().orElseThrow();
    int classes = runs.get(0).get(1);

    System.out.println(
        "The first Sandbox.start() takes " + cpu + " ms of CPU, " + classes + " classes.");
    assertThat(cpu).isBetween(1, MOST_CPU_MILLIS);
    assertThat(classes).isBetween(100, MOST_CLASSES);
  }

  @Test
  void theseJarsAreAllThatItNeeds() throws Exception {
    assertThat(run("use")).endsWith("1", "400");
  }

  private List<String> run(String... arguments) throws Exception {
    String javaHome = System.getProperty("java.home");
    // The classes of the tests come last: only the main class is loaded from them.
    String all = String.join(
        File.pathSeparator,
        Stream.concat(classPath.stream(), Stream.of(Path.of("target/test-classes")))
            .map(Path::toString)
            .toList());
    List<String> command =
        new ArrayList<>(List.of(javaHome + "/bin/java", "-cp", all, FirstStart.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    int exit = builder.start().waitFor();
    assertThat(exit).as(Files.readString(folder.resolve("err"))).isZero();
    return Files.readAllLines(folder.resolve("out"), StandardCharsets.UTF_8);
  }
}
