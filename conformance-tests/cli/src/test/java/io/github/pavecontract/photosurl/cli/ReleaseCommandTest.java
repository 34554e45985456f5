package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the build and a release run. */
final class ReleaseCommandTest {
  @TempDir
  Path folder;

  private Path contract;

  @BeforeEach
  void write() throws IOException {
    contract =
        Files.copy(Path.of("../../openapi/photos-url.yaml"), folder.resolve("contract.yaml"));
    Files.writeString(folder.resolve("CHANGELOG.md"), "## [Unreleased]\n\n- All of it.\n");
  }

  private Run release(String... more) {
    String[] args = Stream.concat(
            Stream.of(
                "release",
                "--contract",
                contract.toString(),
                "--releases",
                folder.resolve("releases").toString(),
                "--changelog",
                folder.resolve("CHANGELOG.md").toString()),
            Stream.of(more))
        .toArray(String[]::new);
    return Run.of(Map.of(), args);
  }

  @Test
  void itSaysThatThereWasNothingToCompare() {
    Run run = release();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Nothing was compared");
  }

  @Test
  void anEditWithoutAVersionFailsWithWhatToWrite() throws IOException {
    assertThat(release("--freeze").out()).contains("Wrote ");
    assertThat(release().exitCode()).isZero();
    String text = Files.readString(contract);
    Files.writeString(contract, text.replace("summary: One photo.", "summary: A photo."));
    Run run = release();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Write in " + contract + ":", "`version: ", "- Contract ");
  }

  @Test
  void anEditedReleaseCannotBeComparedWith() throws IOException {
    release("--freeze");
    try (Stream<Path> files = Files.list(folder.resolve("releases"))) {
      Files.writeString(
          files.filter(f -> f.toString().endsWith(".yaml")).findFirst().orElseThrow(), "edited");
    }

    assertThat(release().exitCode()).isEqualTo(2);
    assertThat(release().err()).contains("The file is not what was released");
  }

  @Test
  void withoutAChangelogItIsAnError() throws IOException {
    Files.delete(folder.resolve("CHANGELOG.md"));

    assertThat(release().exitCode()).isEqualTo(2);
    assertThat(release().err()).contains("--changelog");
  }
}
