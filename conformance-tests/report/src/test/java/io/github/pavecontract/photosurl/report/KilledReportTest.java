package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.testing.KilledProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes reports, at moments drawn at random. */
final class KilledReportTest {
  /** 200 with {@code -Dphotosurl.kills=200}. */
  private static final int KILLS = Integer.getInteger("photosurl.kills", 5);

  private static final long LONGEST_NANOS = 150_000_000;
  private static final List<String> FILES =
      List.of("junit.xml", "report.html", "report.json", "report.md");

  @TempDir
  private Path folder;

  @Test
  void eachFileIsWholeAndForItsOwnerOnly() throws Exception {
    long seed = Long.getLong("photosurl.seed", new Random().nextLong());
    System.out.println("Writers are killed with -Dphotosurl.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < KILLS; i++) {
      KilledProgram.run(Writing.class, folder, random.nextLong(LONGEST_NANOS));
      assertWhole();
    }
    Writing.once(folder);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .as("what a killed writer began is taken away by the next one")
          .containsExactlyInAnyOrderElementsOf(FILES);
    }
  }

  private void assertWhole() throws Exception {
    assertThat(Files.readString(folder.resolve("report.html"))).endsWith("</html>\n");
    assertThat(Files.readString(folder.resolve("report.md"))).endsWith("\nfine\n");
    assertThat(
            new ObjectMapper().readTree(folder.resolve("report.json").toFile()).path("checks"))
        .hasSize(Writing.CHECKS);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("junit.xml").toFile());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  /** As a program, writes the same report again and again, until it is killed. */
  static final class Writing {
    static final int CHECKS = 500;

    private Writing() {}

    static void once(Path folder) {
      Report sample = Sample.with("fine");
      Check check = sample.checks().all().get(0);
      ReportFiles.in(folder)
          .write(Sample.of("fine", sample.findings(), Collections.nCopies(CHECKS, check)));
    }

    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      once(folder);
      System.out.write("writing\n".getBytes(StandardCharsets.US_ASCII));
      System.out.flush();
      while (true) {
        once(folder);
      }
    }
  }
}
