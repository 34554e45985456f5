package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What a user can get wrong, in every command: exit code 2, the place and the remedy, and nothing of the
 * inside of the program.
 */
@Timeout(120)
final class BadInputTest {
  private static final String CONTRACT = "../../openapi/photos-url.yaml";

  /** Another sound API, of which nothing here knows how to ask it. */
  private static final String OTHER = """
      openapi: 3.0.3
      info: {title: Other, version: 1.0.0}
      paths: {}
      servers: [{url: "https://other.example"}]
      """;

  private ServerSocket taken;

  @TempDir
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Files.createDirectory(folder.resolve("folder"));
    Files.createFile(folder.resolve("empty"));
    Files.write(folder.resolve("binary"), new byte[] {0, (byte) 0xff, (byte) 0xfe, 7, (byte) 0xc3});
    Files.writeString(folder.resolve("other"), OTHER);
    Files.writeString(folder.resolve("text"), "precious");
    Files.writeString(folder.resolve("none.har"), "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}");
    Files.writeString(
        folder.resolve("fan.yaml"),
        Files.readString(Path.of(CONTRACT))
            .replaceFirst("\n  schemas:\n", "\n  schemas:\n" + fan()));
  }

  @AfterEach
  void release() throws IOException {
    taken.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "bad-inputs.csv", delimiter = '|', numLinesToSkip = 1)
  void itEndsWithPlaceAndRemedy(String line, String place, String message, String remedy) {
    Run run = Run.of(Map.of("PAVE_API_KEY", "secret-key"), filled(line).split(" +", -1));

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err())
        .containsPattern("(?m)^photos-url " + line.split(" ", 2)[0] + ": ")
        .contains(filled(place), filled(message), filled(remedy))
        .containsPattern("\n    remedy: |\nRun `photos-url [a-z]+ --help`")
        .doesNotContainPattern(
            "\\bat [a-z.]+\\(|[a-z]Exception\\b|[a-z]Error\\b|\\b(java|io|sun)\\.[a-z]+\\.")
        .doesNotContain("bug", "secret-key", ": null");
  }

  /** Schemas of a few lines that refer to each other twice each, and to nothing in a circle. */
  private static String fan() {
    return IntStream.range(0, 60)
            .mapToObj(i -> {
              String next = "{ \\$ref: '#/components/schemas/Fan" + (i + 1) + "' }";
              return "    Fan" + i + ": { allOf: [" + next + ", " + next + "] }\n";
            })
            .collect(Collectors.joining())
        + "    Fan60: { type: object }\n";
  }

  private String filled(String text) {
    return text.replace("CONTRACT", CONTRACT)
        .replace("TAKEN", String.valueOf(taken.getLocalPort()))
        .replace("DIR/", folder + "/");
  }
}
