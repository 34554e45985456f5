package io.github.pavecontract.photosurl.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.Version.Bump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate, with releases of its own. */
final class ReleaseGateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

  @TempDir
  Path folder;

  private Path contract;
  private Path releases;
  private Path changelog;

  @BeforeEach
  void write() throws IOException {
    contract = folder.resolve("photos-url.yaml");
    Files.copy(Path.of("../../openapi/photos-url.yaml"), contract);
    set("1.0.0");
    releases = folder.resolve("releases");
    changelog = folder.resolve("CHANGELOG.md");
    Files.writeString(changelog, "# Changelog\n\n## [Unreleased]\n\n- The first contract.\n");
  }

  private void set(String version) throws IOException {
    String text = Files.readString(contract);
    Files.writeString(contract, text.replaceFirst("(?m)^  version: .*$", "  version: " + version));
  }

  private void changeTheContract() throws IOException {
    Files.writeString(
        contract, Files.readString(contract).replace("summary: One photo.", "summary: A photo."));
  }

  private void write(String entry) throws IOException {
    Files.writeString(
        changelog,
        Files.readString(changelog).replace("## [Unreleased]\n", "## [Unreleased]\n\n" + entry));
  }

  private ReleaseGate gate(Demand demand) throws IOException {
    return new ReleaseGate(contract, releases, Changelog.read(changelog), demand);
  }

  private ReleaseGate.Decision check(Bump bump) throws IOException {
    return gate((released, working) -> bump).check();
  }

  private void release() throws IOException {
    gate(Demand.OF_DIFF).freeze(TODAY);
  }

  @Test
  void beforeTheFirstReleaseItPassesAndSaysThatNothingWasCompared() throws IOException {
    ReleaseGate.Decision outcome = check(Bump.MAJOR);

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.lines().get(0)).startsWith("Nothing was compared:");
  }

  @Test
  void aReleaseFreezesTheContractAndGivesTheChangelogASection() throws IOException {
    release();

    assertThat(releases.resolve("1.0.0.yaml")).hasSameTextualContentAs(contract);
    assertThat(releases.resolve("SHA256SUMS")).content().contains("  1.0.0.yaml");
    assertThat(changelog)
        .content()
        .contains("## [Unreleased]\n\n## [1.0.0] - 2026-03-04\n\n- The first contract.");
    assertThat(gate(Demand.OF_DIFF).check().passed()).isTrue();
  }

  @Test
  void aBreakWithoutAMajorVersionFailsAndSaysWhatToWrite() throws IOException {
    release();
    ReleaseGate.Decision outcome = check(Bump.MAJOR);

    assertThat(outcome.passed()).isFalse();
    assertThat(String.join("\n", outcome.lines()))
        .contains("must grow by major", "`version: 2.0.0` (now 1.0.0)")
        .containsPattern("photos-url.yaml:\\d+ below `info`")
        .contains("`- Contract 2.0.0:");
  }

  @Test
  void aVersionThatIsTooLittleFails() throws IOException {
    release();
    set("1.1.0");
    write("- Contract 1.1.0: new.\n");

    assertThat(check(Bump.MINOR).passed()).isTrue();
    assertThat(check(Bump.MAJOR).passed()).isFalse();
  }

  @Test
  void aVersionThatTheChangelogDoesNotNameFails() throws IOException {
    release();
    set("1.1.0");

    assertThat(check(Bump.MINOR).passed()).isFalse();
    write("- Contract 11.1.0 and 1.1.01 are others.\n");
    assertThat(check(Bump.MINOR).passed()).isFalse();
    write("- Contract 1.1.0: new.\n");
    assertThat(check(Bump.MINOR).passed()).isTrue();
  }

  @Test
  void anyDifferenceDemandsAtLeastAPatch() throws IOException {
    release();
    assertThat(gate(Demand.OF_DIFF).check().passed()).isTrue();
    changeTheContract();

    assertThat(gate(Demand.OF_DIFF).check().lines())
        .anyMatch(line -> line.contains("`version: 1.0.1`"));
  }

  @Test
  void anEditedReleaseStopsTheGate() throws IOException {
    release();
    Files.writeString(releases.resolve("1.0.0.yaml"), "openapi: 3.0.3\n");

    assertThatThrownBy(() -> check(Bump.NONE)).hasMessageContaining("is not what was released");
  }

  @Test
  void aVersionThatIsNoneIsNamed() throws IOException {
    set("one");

    assertThat(check(Bump.NONE).lines().get(0)).contains("`version: 1.0.0`");
  }

  @Test
  void aReleaseWithoutNewsIsRefusedAndLeavesNothing() throws IOException {
    Files.writeString(changelog, "# Changelog\n\n## [Unreleased]\n");

    assertThatThrownBy(this::release)
        .hasMessageContaining("says nothing below `## [Unreleased]`.\n    remedy: ");
    assertThat(releases).doesNotExist();
  }

  @Test
  void theSameVersionIsNotReleasedTwice() throws IOException {
    release();

    assertThatThrownBy(this::release).hasMessageContaining("1.0.0 was released before");
  }
}
