package io.github.pavecontract.photosurl.suites.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever copies a command line out of a README or a help text gets what it says. Those that call Maven are run by {@code
 * .ci/readme} in a fresh clone.
 */
final class ReadmeIT {
  private static final Path ROOT = Path.of("../..");

  @TempDir
  private static Path folder;

  /** Those of the READMEs, and the examples that each command shows in its help; each once. */
  private static Set<String> lines() throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (Path page : Pages.of(ROOT)) {
      lines.addAll(CommandLines.of(Files.readString(page)));
    }
    lines.addAll(HelpExamples.all());
    return lines;
  }

  @Test
  void eachCommandLineIsKnownAndEachKnownOneIsThere() throws IOException {
    assertThat(lines())
        .as("lines of READMEs and help; a new one needs a row in How.TABLE")
        .containsExactlyInAnyOrderElementsOf(How.TABLE.keySet());
  }

  @Test
  void eachLinkLeadsToAFile() throws IOException {
    for (Path page : Pages.of(ROOT)) {
      assertThat(Pages.links(page))
          .as("links of " + page)
          .allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).exists());
    }
  }

  /** By ReadmeTest of these modules. */
  @Test
  void javaStandsOnlyWhereATestCompilesIt() throws IOException {
    List<String> withJava = new ArrayList<>();
    for (Path page : Pages.of(ROOT)) {
      if (Files.readString(page).contains("```java")) {
        withJava.add(ROOT.relativize(page).toString());
      }
    }
    assertThat(withJava)
        .containsExactlyInAnyOrder(
            "conformance-tests/cli/README.md",
            "conformance-tests/sandbox/README.md",
            "generated-client/README.md");
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

  /** In the order of the pages, as what one line records the next one replays. */
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
