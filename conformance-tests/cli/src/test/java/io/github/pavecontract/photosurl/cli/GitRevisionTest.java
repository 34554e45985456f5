package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they were in a revision, and what to do where they are not to be had. */
final class GitRevisionTest {
  @TempDir
  Path directory;

  @Test
  void aContractOfSeveralFilesIsReadAsItWas() throws Exception {
    commit(
        "api/contract.yaml",
        contract("part.yaml#/Name"),
        "api/part.yaml",
        "Name: { type: string }\n");
    Files.writeString(directory.resolve("api/part.yaml"), "Name: { type: integer }\n");

    assertThat(new GitRevision("HEAD", directory)
            .read("api/contract.yaml")
            .at("/components/schemas/Name/type")
            .asText())
        .isEqualTo("string");
  }

  @Test
  void aFileThatWasRenamedIsNamed() throws Exception {
    commit("old.yaml", contract("#/components/schemas/Other"));
    git("mv", "old.yaml", "new.yaml");
    commit();

    assertThat(problem("HEAD~1", "new.yaml"))
        .contains("It was renamed since: name `HEAD~1:old.yaml`.");
    assertThat(problem("HEAD", "none.yaml")).contains("no such file", "git ls-tree");
  }

  @Test
  void aShallowCloneSaysHowToDeepenIt() throws Exception {
    commit("a.yaml", contract("#/components/schemas/Other"));
    commit("a.yaml", contract("#/components/schemas/Other") + "# More.\n");
    Path shallow = directory.resolve("shallow");
    git("clone", "--quiet", "--depth", "1", "file://" + directory, shallow.toString());

    assertThat(problem(shallow, "HEAD~1", "a.yaml")).contains("shallow clone", "fetch-depth: 0");
    assertThat(problem("v9", "a.yaml")).contains("no revision `v9`", "git fetch");
  }

  @Test
  void whereThereIsNoRepositoryItIsSaid() {
    assertThat(problem("HEAD", "a.yaml")).contains("repository", "Name an existing file");
  }

  private static String contract(String reference) {
    return "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    Other: { type: string }\n"
        + "    Thing: { properties: { name: { $ref: '" + reference + "' } } }\n";
  }

  private String problem(String revision, String path) {
    return problem(directory, revision, path);
  }

  private static String problem(Path folder, String revision, String path) {
    try {
      new GitRevision(revision, folder).read(path);
      return "";
    } catch (io.github.pavecontract.photosurl.document.ProblemException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void commit(String... files) throws IOException, InterruptedException {
    if (!Files.exists(directory.resolve(".git"))) {
      git("init", "--quiet");
    }
    for (int i = 0; i < files.length; i += 2) {
      Path file = directory.resolve(files[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files[i + 1]);
    }
    git("add", "-A");
    git(
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.com",
        "commit",
        "--quiet",
        "-m",
        "x");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .start();
    String output = new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
