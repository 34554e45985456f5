package io.github.pavecontract.photosurl.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of refused.yaml breaks the real contract in one way, and names place and words of the refusal. */
class LintTest {
  private static final Path CONTRACT = Path.of("../photos-url.yaml");
  private static final String OPERATION = "/paths/~1v1~1hotspots~1{session_key}~1photos-url/post";

  @TempDir
  Path directory;

  @Test
  void theContractIsSound() {
    assertThat(Lint.check(CONTRACT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refuses(
      String breakage, String find, String replacement, String rule, String pointer, String message)
      throws IOException {
    String sound = Files.readString(CONTRACT);
    int at = sound.indexOf(find);
    assertThat(at)
        .as("refused.yaml edits what the contract no longer contains: " + find)
        .isNotNegative();
    Path broken = directory.resolve("broken.yaml");
    String text = sound.substring(0, at) + replacement + sound.substring(at + find.length());
    Files.writeString(broken, text);

    List<LintProblem> problems = Lint.check(broken);

    assertThat(problems).as(breakage).anySatisfy(found -> {
      Problem problem = found.problem();
      assertThat(found.rule().id()).isEqualTo(rule);
      assertThat(problem.pointer()).isEqualTo(pointer.replace("(operation)", OPERATION));
      assertThat(problem.message()).contains(message);
      assertThat(problem.file()).isEqualTo(broken.toString());
      assertThat(problem.remedy()).isNotBlank();
      assertThat(problem.line()).isBetween(1, (int) text.lines().count());
    });
  }

  static JsonNode rows() {
    return Document.read(Path.of("src/test/resources/refused.yaml")).root().required("refused");
  }

  static Stream<Arguments> refused() {
    return StreamSupport.stream(rows().spliterator(), false)
        .map(row -> arguments(
            (Object[]) Stream.of("breakage", "find", "replace", "rule", "pointer", "message")
                .map(name -> row.required(name).asText())
                .toArray(String[]::new)));
  }

  @Test
  void aProblemNamesItsLine() throws IOException {
    List<String> lines = Files.readAllLines(CONTRACT);
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(
        broken, Files.readString(CONTRACT).replace("sideEffect: none", "sideEffect: nothing"));
    int line = lines.indexOf("          sideEffect: none") + 1;

    assertThat(Lint.check(broken)).first().satisfies(problem -> assertThat(problem.toString())
        .startsWith(broken + ":" + line + ": `nothing` is no sideEffect.")
        .contains("remedy: Use one of [none, submits, creates].")
        .endsWith("rule: lint.contract.incomplete"));
  }

  @Test
  void aFileThatDoesNotExistIsNamed() {
    assertThat(Lint.check(directory.resolve("none.yaml")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem().message()).contains("does not exist"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    Path latin = directory.resolve("latin.yaml");
    Files.write(
        latin, "openapi: 3.0.3\ninfo: { title: Prüfung }\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Lint.check(latin))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem().message()).contains("not UTF-8"));
  }

  @Test
  void aBombOfAliasesIsRefused() throws IOException {
    StringBuilder yaml = new StringBuilder("openapi: 3.0.3\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Path bomb = directory.resolve("bomb.yaml");
    Files.writeString(bomb, yaml);

    assertThat(Lint.check(bomb))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem().message()).contains("aliases"));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(Lint.check(Files.createFile(directory.resolve("empty.yaml"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem().message()).contains("no YAML mapping"));
  }
}
