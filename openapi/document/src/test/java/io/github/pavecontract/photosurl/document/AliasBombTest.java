package io.github.pavecontract.photosurl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few lines of YAML that stand for millions of values are refused before they take time or memory. */
final class AliasBombTest {
  private static final long MOST_BYTES = 100L << 20;

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}, {1} aliases a line, {2} lines")
  @CsvSource(
      delimiter = '|',
      value = {
        "[ALIASES]                     | 2   | 40",
        "[ALIASES]                     | 9   | 9",
        "[ALIASES]                     | 900 | 3",
        "{ p: [ALIASES], q: [ALIASES]} | 4   | 9",
        "{<<: [ALIASES]}               | 2   | 40",
        "{<<: [ALIASES]}               | 900 | 3",
      })
  void endsWithPlaceAndRemedy(String line, int aliases, int lines) throws IOException {
    StringBuilder yaml = new StringBuilder("openapi: 3.0.3\na0: &a0 {k: v}\n");
    for (int i = 1; i < lines; i++) {
      String all = String.join(", ", Collections.nCopies(aliases, "*a" + (i - 1)));
      yaml.append("a" + i + ": &a" + i + " " + line.replace("ALIASES", all) + "\n");
    }
    Path bomb = Files.writeString(folder.resolve("bomb.yaml"), yaml);

    long allocated = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      long before = allocatedBytes();
      ProblemException refusal =
          catchThrowableOfType(ProblemException.class, () -> Document.read(bomb));
      assertThat(refusal.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.message()).contains("aliases");
        assertThat(problem.line()).isPositive();
        assertThat(problem.remedy()).isNotEmpty();
      });
      return allocatedBytes() - before;
    });
    assertThat(allocated).as("bytes that were allocated on the way").isLessThan(MOST_BYTES);
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void aliasesThatRepeatAFewPartsAreReadAsEver() throws IOException {
    Path file = Files.writeString(
        folder.resolve("aliases.yaml"),
        "common: &common {type: object, description: d}\nuses: ["
            + String.join(", ", Collections.nCopies(2_000, "*common")) + "]\n");

    assertThat(Document.read(file).root().get("uses")).hasSize(2_000);
  }
}
