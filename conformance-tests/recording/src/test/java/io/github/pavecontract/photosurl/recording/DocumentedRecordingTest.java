package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording that this repository ships is the one that the contract gives. */
final class DocumentedRecordingTest {
  private static final Path SHIPPED = Path.of("src/test/resources/recordings/documented.har");

  @Test
  void theShippedOneIsThatOfTheContract(@TempDir Path directory) throws IOException {
    Path fresh = directory.resolve("documented.har");
    DocumentedRecording.write(fresh, Sample.CONTRACT);

    assertThat(Files.readString(SHIPPED))
        .as("the contract has changed; write it again with `photos-url record --documented --out"
            + " conformance-tests/recording/src/test/resources/recordings/documented.har`")
        .isEqualTo(Files.readString(fresh));
  }

  @Test
  void itIsLabelledAsDocumented() throws IOException {
    assertThat(HarReader.metadata(SHIPPED).orElseThrow().origin()).isEqualTo(Origin.DOCUMENTED);
  }
}
