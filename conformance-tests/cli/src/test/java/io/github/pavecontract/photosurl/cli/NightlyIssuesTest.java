package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import io.github.pavecontract.photosurl.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the nightly run makes of its two exit codes: an outage neither opens nor closes the issue about differences. */
@NeedsTools
final class NightlyIssuesTest {
  private static final String DIFFERS = "Nightly: page or API differ from the contract";
  private static final String NOT_SEEN = "Nightly: page or API could not be looked at";

  /** Stands in for {@code gh}: keeps what it is asked to do, and knows the issues that are said to be open. */
  private static final String GH = """
      #!/bin/sh
      if [ "$2" = list ]; then
        shift 9
        echo "$OPEN" | tr ';' '\\n' | while read -r title; do
          case "$1" in *"$title"*) [ -z "$title" ] || echo 7 ;; esac
        done
      else
        echo "$2 $3 $4" >> asked.txt
      fi
      """;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "0 | 0 | -         | -",
        "1 | 0 | -         | create --title " + DIFFERS,
        "0 | 1 | -         | create --title " + DIFFERS,
        "1 | 0 | " + DIFFERS + " | edit 7 --body-file",
        "0 | 0 | " + DIFFERS + " | close 7 --comment",
        "2 | 0 | -         | create --title " + NOT_SEEN,
        "2 | 0 | " + DIFFERS + " | create --title " + NOT_SEEN,
        "0 | 3 | " + NOT_SEEN + " | edit 7 --body-file",
        "0 | 0 | " + NOT_SEEN + " | close 7 --comment",
        "1 | 2 | -         | create --title " + DIFFERS + ";create --title " + NOT_SEEN,
      })
  void whatDiffersAndWhatCouldNotBeSeenAreTwoIssues(
      String docs, String live, String open, String asked) throws Exception {
    run(Map.of("DOCS", docs, "LIVE", live, "OPEN", open == null ? "" : open, "RUN", "the run"));

    Path file = folder.resolve("asked.txt");
    List<String> done = Files.exists(file) ? Files.readAllLines(file) : List.of();
    assertThat(done).isEqualTo(asked == null ? List.of() : List.of(asked.split(";", -1)));
    assertThat(folder.resolve("issue.md")).content().contains("## The page: ", "## The API: ");
  }

  private void run(Map<String, String> environment) throws IOException, InterruptedException {
    Path bash = Tools.find("the nightly script", "bash");
    Path gh = Files.createFile(
        folder.resolve("gh"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(gh, GH);
    ProcessBuilder builder = new ProcessBuilder(bash.toString(), "-e", "-c", script())
        .directory(folder.toFile())
        .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", folder.toString(), (path, here) -> here + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static String script() {
    for (JsonNode step : Document.read(Path.of("../../.github/workflows/nightly.yml"))
        .root()
        .at("/jobs/look/steps")) {
      if (step.path("name").asText().equals("Open, update or close the issues")) {
        return step.path("run").asText();
      }
    }
    throw new AssertionError("nightly.yml has no step about issues.");
  }
}
