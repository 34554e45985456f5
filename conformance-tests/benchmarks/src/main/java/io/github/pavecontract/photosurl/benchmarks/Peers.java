package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that are measured beside ours. What cannot be had on this machine is said, and left out. */
final class Peers {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path folder;

  Peers(Path folder) {
    this.folder = folder;
  }

  /** The command line of {@code photos-url} with these arguments, as the README has it. */
  List<String> photosUrl(List<String> arguments) {
    return java(folder.resolve("../../../target/photos-url.jar").normalize(), arguments);
  }

  Path contract() {
    return folder.resolve("../../../../openapi/photos-url.yaml").normalize();
  }

  /** A folder of the checkout's conformance tests. */
  Path module(String name) {
    return folder.resolve("../../../" + name).normalize();
  }

  List<String> wiremock(List<String> arguments) {
    return java(folder.resolve("wiremock.jar"), arguments);
  }

  private static List<String> java(Path jar, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(JAVA, "-jar", jar.toString()));
    line.addAll(arguments);
    return line;
  }

  String wiremockName() {
    return "WireMock " + System.getProperty("wiremock.version");
  }

  Optional<Path> prism() throws IOException, InterruptedException {
    return installed(
        folder.resolve("prism/node_modules/.bin/prism"),
        List.of(
            "npm",
            "install",
            "--prefix",
            folder.resolve("prism").toString(),
            "--no-audit",
            "--no-fund",
            "@stoplight/prism-cli@" + System.getProperty("prism.version")));
  }

  String prismName() {
    return "Prism " + System.getProperty("prism.version");
  }

  Optional<Path> oasdiff() throws IOException, InterruptedException {
    return installed(
        folder.resolve("oasdiff"),
        List.of(
            "env",
            "GOBIN=" + folder,
            "go",
            "install",
            "github.com/oasdiff/oasdiff@" + System.getProperty("oasdiff.version")));
  }

  String oasdiffName() {
    return "oasdiff " + System.getProperty("oasdiff.version").substring(1);
  }

  private Optional<Path> installed(Path program, List<String> install)
      throws IOException, InterruptedException {
    if (!Files.exists(program)) {
      Files.createDirectories(folder);
      System.out.println(String.join(" ", install));
      try {
        new ProcessBuilder(install).inheritIO().start().waitFor();
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
    if (Files.exists(program)) {
      return Optional.of(program);
    }
    System.out.println("Not measured, because it cannot be installed: " + program.getFileName());
    return Optional.empty();
  }
}
