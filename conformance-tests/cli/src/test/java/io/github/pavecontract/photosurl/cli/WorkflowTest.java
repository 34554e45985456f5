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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows of GitHub Actions cannot be run here; what can rot in them is checked. */
final class WorkflowTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern COMMAND =
      Pattern.compile("photos-url\\.jar (.*?)(?= 2?>| \\|\\||$)");

  private static Document workflow(String name) {
    return Document.read(ROOT.resolve(".github/workflows").resolve(name));
  }

  private static List<JsonNode> steps(Document workflow) {
    List<JsonNode> steps = new ArrayList<>();
    workflow.root().path("jobs").forEach(job -> job.path("steps").forEach(steps::add));
    assertThat(steps).as(workflow.file()).isNotEmpty();
    return steps;
  }

  private static List<String> commands(Document workflow) {
    List<String> commands = new ArrayList<>();
    for (JsonNode step : steps(workflow)) {
      for (String line : step.path("run").asText().split("\n", -1)) {
        Matcher command = COMMAND.matcher(line);
        if (command.find()) {
          commands.add(command.group(1).strip());
        }
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
  void theNightlyRunSubmitsNothing() {
    assertThat(commands(workflow("nightly.yml"))).noneMatch(c -> c.contains("--allow-submissions"));
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
  @ValueSource(strings = {"nightly.yml", "ci.yml"})
  void actionsArePinnedAndKeepNoCredentials(String name) {
    for (JsonNode step : steps(workflow(name))) {
      if (step.has("uses")) {
        assertThat(step.path("uses").asText()).matches("actions/[a-z-]+@v\\d+\\.\\d+\\.\\d+");
      }
      if (step.path("uses").asText().startsWith("actions/checkout@")) {
        assertThat(step.at("/with/persist-credentials").asBoolean(true)).isFalse();
      }
    }
  }

  @NeedsTools
  @ParameterizedTest
  @ValueSource(strings = {"nightly.yml", "ci.yml"})
  void scriptsAreShell(String name) throws IOException, InterruptedException {
    Path bash = Tools.find("the syntax of the workflows", "bash");
    for (JsonNode step : steps(workflow(name))) {
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
