package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.testing.KilledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes, at moments drawn at random. */
final class KilledWriterTest {
  /** 200 with {@code -Dphotosurl.kills=200}. */
  private static final int KILLS = Integer.getInteger("photosurl.kills", 10);

  private static final long LONGEST_NANOS = 80_000_000;

  @TempDir
  private Path directory;

  @Test
  void theRecordingIsWholeAndNothingReadableIsLeft() throws Exception {
    long seed = Long.getLong("photosurl.seed", new Random().nextLong());
    System.out.println("Writers are killed with -Dphotosurl.seed=" + seed);
    Random random = new Random(seed);
    Path file = directory.resolve("killed.har");
    for (int i = 0; i < KILLS; i++) {
      KilledProgram.run(Writing.class, file, random.nextLong(LONGEST_NANOS));

      assertThat(Sample.read(file)).as("after kill " + i).hasSize(Writing.ENTRIES);
      assertNothingReadableIsLeft(i);
    }
    Writing.once(file);
    assertThat(directory.toFile().list()).containsExactly("killed.har");
  }

  private void assertNothingReadableIsLeft(int kill) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path left : files.toList()) {
        assertThat(Files.readString(left, StandardCharsets.ISO_8859_1))
            .as(left + " after kill " + kill)
            .doesNotContainIgnoringCase("canary");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
            .isEqualTo("rw-------");
      }
    }
  }
}
