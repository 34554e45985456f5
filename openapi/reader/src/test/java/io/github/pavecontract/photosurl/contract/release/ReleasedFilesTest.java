package io.github.pavecontract.photosurl.contract.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.Version;
import io.github.pavecontract.photosurl.document.Version.Bump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was released stays as it is. */
final class ReleasedFilesTest {
  @TempDir
  Path folder;

  private Path contract;
  private ReleasedFiles releases;

  @BeforeEach
  void release() throws IOException {
    contract = Files.writeString(folder.resolve("contract"), "one");
    releases = new ReleasedFiles(folder.resolve("releases"), "", ".yaml");
  }

  private void releaseTwo() throws IOException {
    releases.add(new Version(1, 9, 0), contract);
    releases.add(new Version(1, 10, 0), Files.writeString(contract, "two"));
  }

  @Test
  void beforeTheFirstReleaseThereIsNone() throws IOException {
    assertThat(releases.latest()).isEmpty();
  }

  @Test
  void theLatestIsThatOfTheHighestVersion() throws IOException {
    releaseTwo();

    assertThat(releases.latest().orElseThrow().getKey()).hasToString("1.10.0");
    assertThat(releases.latest().orElseThrow().getValue()).hasContent("two");
  }

  @Test
  void anEditedFileIsRefused() throws IOException {
    releaseTwo();
    Files.writeString(folder.resolve("releases/1.9.0.yaml"), "edited");

    assertThatThrownBy(releases::latest)
        .hasMessageContainingAll(
            "1.9.0.yaml: The file is not what was released", "remedy: ", "git checkout");
  }

  @Test
  void aRemovedFileIsMissed() throws IOException {
    releaseTwo();
    Files.delete(folder.resolve("releases/1.9.0.yaml"));

    assertThatThrownBy(releases::latest)
        .hasMessageContaining("1.9.0.yaml: The file was released, and is gone");
  }

  @Test
  void aFileWithoutChecksumIsRefused() throws IOException {
    releaseTwo();
    Files.copy(contract, folder.resolve("releases/2.0.0.yaml"));

    assertThatThrownBy(releases::latest)
        .hasMessageContaining("2.0.0.yaml: The file was not released");
  }

  @Test
  void aBrokenListOfChecksumsIsRefused() throws IOException {
    releaseTwo();
    Files.writeString(folder.resolve("releases/SHA256SUMS"), "nonsense\n");

    assertThatThrownBy(releases::latest).hasMessageContaining("SHA256SUMS:1");
  }

  @Test
  void aVersionIsReleasedOnce() throws IOException {
    releaseTwo();

    assertThatThrownBy(() -> releases.add(new Version(1, 9, 0), contract))
        .hasMessageContaining("was released before");
  }

  @ParameterizedTest
  @CsvSource({"NONE,1.2.3", "PATCH,1.2.4", "MINOR,1.3.0", "MAJOR,2.0.0"})
  void aBumpHasALeastVersion(Bump bump, String version) {
    assertThat(new Version(1, 2, 3).after(bump)).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.0.0-SNAPSHOT", "01.0.0", "v1.0.0", "", "1.0.99999999999"})
  void otherTextsAreNoVersions(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }
}
