package io.github.pavecontract.photosurl.suites.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever copies a command line out of the README gets what it says. Those that call Maven are run by {@code
 * .ci/readme} in a fresh clone.
 */
final class ReadmeIT {
  private static final Path ROOT = Path.of("../..");

  @TempDir
  private static Path folder;

  private static List<String> lines() throws IOException {
    return CommandLines.of(Files.readString(ROOT.resolve("README.md")));
  }

  @Test
  void eachCommandLineIsKnownAndEachKnownOneIsThere() throws IOException {
    assertThat(new LinkedHashSet<>(lines()))
        .as("lines of README.md; a new one needs a row in How.TABLE")
        .containsExactlyInAnyOrderElementsOf(How.TABLE.keySet());
  }

  @TestFactory
  Stream<DynamicTest> whatIsRunElsewhereIsThere() {
    return How.TABLE.entrySet().stream()
        .filter(row -> row.getValue() instanceof How.Elsewhere)
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
          How.Elsewhere elsewhere = (How.Elsewhere) row.getValue();
          assertThat(ROOT.resolve(elsewhere.file())).content().contains(elsewhere.part());
        }));
  }

  /** In the order of the README, as what one line records the next one replays. */
  @TestFactory
  Stream<DynamicTest> eachLineDoesWhatItSays() throws IOException {
    StandIns world = StandIns.in(folder, ROOT);
    StringBuilder before = new StringBuilder();
    return lines().stream()
        .flatMap(line -> test(world, line, before).stream())
        .onClose(world::close);
  }

  private static Optional<DynamicTest> test(StandIns world, String line, StringBuilder before) {
    How how = Optional.ofNullable(How.TABLE.get(line)).orElse(new How.Ends(-1));
    if (how instanceof How.WithTheNext) {
      before.append(world.local(line)).append("; ");
      return Optional.empty();
    }
    String command = before + "exec " + world.local(line);
    before.setLength(0);
    if (how instanceof How.Ends ends) {
      return Optional.of(DynamicTest.dynamicTest(line, () -> {
        try (Shell shell = Shell.run(folder, command)) {
          assertThat(shell.exitCode())
              .as(command + "\n" + shell.output())
              .isEqualTo(ends.exitCode());
        }
      }));
    }
    return how instanceof How.Serves serves
        ? Optional.of(DynamicTest.dynamicTest(line, () -> assertServes(command, serves.ready())))
        : Optional.empty();
  }

  private static void assertServes(String command, String ready) throws Exception {
    try (Shell shell = Shell.run(folder, command)) {
      URI url = shell.url(ready);
      assertThat(Http.submit(url, "OPEN-README", Optional.of(StandIns.API_KEY), Http.photos("VIN"))
              .status())
          .isEqualTo(200);
      assertThat(shell.terminate()).as(shell.output()).isEqualTo(143);
    }
  }
}
