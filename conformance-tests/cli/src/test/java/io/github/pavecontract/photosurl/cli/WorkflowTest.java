package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import io.github.pavecontract.photosurl.testing.Tools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows of GitHub Actions cannot be run here; what can rot in them is checked. */
final class WorkflowTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path OURS = ROOT.resolve(".github/workflows");
  private static final Path EXAMPLES = ROOT.resolve(".github/actions/photos-url/examples");
  private static final Pattern COMMAND =
      Pattern.compile("^photos-url ([a-z].*?)(?= 2?>| \\|\\||$)");
  private static final Pattern PINNED = Pattern.compile("[\\w./-]+@[0-9a-f]{40}");

  private static Document workflow(String name) {
    return Document.read(OURS.resolve(name));
  }

  private static List<Path> all() throws IOException {
    try (Stream<Path> ours = Files.list(OURS);
        Stream<Path> examples = Files.list(EXAMPLES)) {
      return Stream.concat(ours, examples)
          .filter(file -> !file.endsWith("gitlab-ci.yml"))
          .sorted()
          .toList();
    }
  }

  private static List<JsonNode> steps(Document workflow) {
    List<JsonNode> steps = new ArrayList<>();
    workflow.root().path("jobs").forEach(job -> job.path("steps").forEach(steps::add));
    assertThat(steps).as(workflow.file()).isNotEmpty();
    return steps;
  }

  private static List<String> commands(Document workflow) {
    return steps(workflow).stream()
        .flatMap(step -> commands(step.path("run").asText()).stream())
        .toList();
  }

  private static List<String> commands(String script) {
    List<String> commands = new ArrayList<>();
    for (String line : script.split("\n", -1)) {
      Matcher command = COMMAND.matcher(line.strip());
      if (command.find()) {
        commands.add(command.group(1).strip());
      }
    }
    return commands;
  }

  private static void parse(String command) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    PhotosUrl.command(nowhere, nowhere, Map.of()).parseArgs(command.split(" +", -1));
  }

  @Test
  void eachCommandOfTheNightlyRunIsAccepted() {
    List<String> commands = commands(workflow("nightly.yml"));

    assertThat(commands)
        .anyMatch(c -> c.startsWith("docs https://"))
        .anyMatch(c -> c.startsWith("verify "));
    assertThat(commands).allSatisfy(c -> assertThatCode(() -> parse(c)).doesNotThrowAnyException());
    assertThatThrownBy(() -> parse(commands.get(0) + " --no-such-option"))
        .hasMessageContaining("--no-such-option");
  }

  @Test
  void theNightlyRunRunsNightlyAndMayWriteIssuesOnly() {
    JsonNode root = workflow("nightly.yml").root();

    assertThat(root.at("/on/schedule/0/cron").asText()).matches("\\d+ \\d+ \\* \\* \\*");
    assertThat(root.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
    assertThat(root.at("/jobs/look/permissions").toString())
        .isEqualTo("{\"contents\":\"read\",\"issues\":\"write\"}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void actionsArePinnedByCommitAndKeepNoCredentials(Path file) throws IOException {
    for (JsonNode step : steps(Document.read(file))) {
      String uses = step.path("uses").asText();
      if (!uses.isEmpty() && !uses.startsWith("./")) {
        assertThat(uses).matches(PINNED);
        assertThat(Files.readString(file)).as("what the commit is").contains(uses + " # ");
      }
      if (uses.startsWith("actions/checkout@")) {
        assertThat(step.at("/with/persist-credentials").asBoolean(true)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachMayReadAndNoMore(Path file) {
    assertThat(Document.read(file).root().path("permissions").toString())
        .isEqualTo("{\"contents\":\"read\"}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachCommandIsAcceptedAndNoneSubmits(Path file) {
    assertThat(commands(Document.read(file)))
        .allSatisfy(c -> assertThatCode(() -> parse(c)).doesNotThrowAnyException())
        .noneMatch(c -> c.contains("--allow-submissions"));
  }

  @Test
  void theSnippetForGitLabRunsTheSameCommands() throws IOException {
    Set<String> there = new TreeSet<>();
    Document.read(EXAMPLES.resolve("gitlab-ci.yml")).root().forEach(job -> job.path("script")
        .forEach(line -> there.addAll(commands(line.asText()))));

    assertThat(there)
        .allSatisfy(c -> assertThatCode(() -> parse(c)).doesNotThrowAnyException())
        .noneMatch(c -> c.contains("--allow-submissions"))
        .extracting(c -> c.split(" ", -1)[0])
        .containsExactlyInAnyOrder("diff", "docs", "pact", "verify");
  }

  @Test
  void theActionIsPinnedAndBuildsWhatItPutsOnThePath() {
    JsonNode steps = Document.read(ROOT.resolve(".github/actions/photos-url/action.yml"))
        .root()
        .at("/runs/steps");

    assertThat(steps.at("/0/uses").asText()).matches(PINNED);
    assertThat(steps.at("/1/run").asText())
        .contains("conformance-tests/cli/src/main/dist/bin", ":photos-url-cli", "GITHUB_PATH");
  }

  @NeedsTools
  @ParameterizedTest
  @MethodSource("all")
  void scriptsAreShell(Path file) throws IOException, InterruptedException {
    Path bash = Tools.find("the syntax of the workflows", "bash");
    for (JsonNode step : steps(Document.read(file))) {
      // A text from outside in a script would be run; it belongs into a variable.
      assertThat(step.path("run").asText()).doesNotContain("${{");
      Process process =
          new ProcessBuilder(bash.toString(), "-n").redirectErrorStream(true).start();
      process.getOutputStream().write(step.path("run").asText().getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
    }
  }

  @Test
  void whatTheCiWorkflowRunsIsThere() {
    assertThat(steps(workflow("ci.yml"))).anyMatch(s -> s.path("run").asText().equals(".ci/run"));
    assertThat(Files.isExecutable(ROOT.resolve(".ci/run"))).isTrue();
  }
}
