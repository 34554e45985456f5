package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says to those who do not know it yet. */
final class PhotosUrlTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  @Test
  void withoutACommandItShowsWhatThereIs() {
    Run run = Run.of(Map.of());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("verify", "lint", "Exit codes:");
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    Run run = Run.of(Map.of(), "verfy");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("verfy", "verify");
  }

  @Test
  void theVersionNamesTheContract() {
    assertThat(Run.of(Map.of(), "--version").out().lines())
        .containsExactly(
            "photos-url development", "contract " + Contract.bundled().version());
  }

  @Test
  void helpSaysWhereTheKeyComesFrom() {
    assertThat(Run.of(Map.of(), "help", "verify").out())
        .contains("--base-url", "PAVE_API_KEY", "Exit codes:");
  }

  @Test
  void lintFindsTheContractSound() {
    Run run = Run.of(Map.of(), "lint", CONTRACT.toString());

    assertThat(run.out()).contains("is sound");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void lintNamesFileLinePointerRemedyAndRule(@TempDir Path directory) throws IOException {
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(
        broken, Files.readString(CONTRACT).replace("operationId: submitPhotoUrls", "x-id: none"));
    Run run = Run.of(Map.of(), "lint", broken.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("    contract  " + Pattern.quote(broken.toString()) + ":\\d+ /paths/")
        .contains("PROBLEM  lint.operation.id", "operationId", "    remedy    ")
        .endsWith("\n1 problem.\n");
  }

  @ParameterizedTest
  @CsvSource({"none.yaml, it does not exist", "., Is a directory"})
  void whatIsNoFileCannotBeLinted(String name, String reason, @TempDir Path directory) {
    Run run = Run.of(Map.of(), "lint", directory.resolve(name).toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("photos-url lint: " + directory.resolve(name) + ": The file cannot be read: "
            + reason + ".\n    remedy: ");
  }
}
