package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command says of itself, and to those who mistype it. The examples are run by ReadmeIT. */
final class HelpTest {
  private static Stream<String> commands() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return PhotosUrl.command(nowhere, nowhere, Map.of()).getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itFits80Columns(String command) {
    assertThat(Run.of(Map.of(), "help", command).out().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void theHelpOfAllFits80Columns() {
    assertThat(Run.of(Map.of(), "--help").out().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itShowsOneExampleAndTheExitCodes(String command) {
    if (command.equals("help")) {
      return; // It is picocli's own.
    }
    List<String> lines = Run.of(Map.of(), "help", command).out().lines().toList();

    assertThat(lines).containsOnlyOnce("Example:");
    assertThat(lines.get(lines.indexOf("Example:") + 1)).startsWith("  photos-url " + command);
    assertThat(lines).anyMatch(line -> line.startsWith("Exit codes: "));
  }

  @ParameterizedTest
  @CsvSource({
    "verify --bas-url http://127.0.0.1:1, --base-url",
    "verify --bas-url=http://127.0.0.1:1, --base-url",
    "verify --allow, --allow-submissions",
    "sandbox --prot 1, --port",
    "lint --fromat json, --format",
    "pact --veryfy x, --verify",
    "verfy, photos-url verify",
    "help pakt, photos-url pact",
    "comp, photos-url completion"
  })
  void whatIsMistypedGetsASuggestion(String line, String meant) {
    Run run = Run.of(Map.of(), line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: " + meant).contains("--help");
  }

  @Test
  void whatIsLikeNothingGetsNone() {
    assertThat(Run.of(Map.of(), "lint", "--rainbow", "x.yaml").err())
        .contains("Unknown option: '--rainbow'")
        .doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--api-key s3cret", "--api-key=s3cret", "--apiKey s3cret", "--key=s3cret"})
  void anApiKeyAsOptionIsNotPrintedButPointedToItsVariable(String option) {
    String[] words = ("verify " + option).split(" ", -1);
    Run run = Run.of(Map.of(), words);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("PAVE_API_KEY").doesNotContain("s3cret");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Run run = Run.of(Map.of(), "completion");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("complete -F _complete_photos-url", "--allow-submissions", "bashcompinit");
  }
}
