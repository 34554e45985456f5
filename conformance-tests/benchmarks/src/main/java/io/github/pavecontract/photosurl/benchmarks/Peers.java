package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs that are measured beside ours. What cannot be had on this machine is said, and left out. */
final class Peers {
  private final Path folder;
  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

  Peers(Path folder) {
    this.folder = folder;
  }

  /** How {@code photos-url} is started, as the README has it. */
  List<String> photosUrl() {
    Path jar = folder.resolve("../../../target/photos-url.jar").normalize();
    return List.of(java.toString(), "-jar", jar.toString());
  }

  Path contract() {
    return folder.resolve("../../../../openapi/photos-url.yaml").normalize();
  }

  /** A folder of the checkout's conformance tests. */
  Path module(String name) {
    return folder.resolve("../../../" + name).normalize();
  }

  List<String> wiremock() {
    return List.of(java.toString(), "-jar", folder.resolve("wiremock.jar").toString());
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
