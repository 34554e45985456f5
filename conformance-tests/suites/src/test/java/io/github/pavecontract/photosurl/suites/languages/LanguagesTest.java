package io.github.pavecontract.photosurl.suites.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.PortableContract;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import io.github.pavecontract.photosurl.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The portable contract is one for generators of other languages: none warns of it, and what they make
 * compiles, asks the sandbox each documented case, and reads what the contract says.
 */
@NeedsTools
final class LanguagesTest {
  private static final Path GENERATOR = Path.of("target/openapi-generator-cli.jar");
  private static final Path PROGRAMS = Path.of("src/languages");
  private static final long PATIENCE_SECONDS = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Contract contract = Contract.bundled();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void itsClientIsGeneratedWithoutWarningAndReadsEachDocumentedCase(Language language)
      throws IOException, InterruptedException {
    Path client = folder.resolve("client");

    String log = generate(language, client);

    assertThat(log.lines().filter(line -> line.matches(".* (WARN|ERROR) .*")))
        .allMatch(line -> Language.OF_ANY_CONTRACT.stream().anyMatch(line::endsWith));
    assertThat(Files.exists(client)).as(log).isTrue();
    if (language.asks()) {
      copy(PROGRAMS.resolve(language.folder()), folder);
      Tools.find("the portable contract in another language", language.tool());
      run(folder, List.of("sh", "-c", language.build()));
      asksAndReads(language);
    }
  }

  private void asksAndReads(Language language) throws IOException, InterruptedException {
    List<Case> documented = contract.cases().stream()
        .filter(aCase -> contract.basisOf(aCase.pointer()) == Basis.DOCUMENTED)
        .toList();
    assertThat(documented).hasSizeGreaterThanOrEqualTo(5);
    Path asks =
        Files.writeString(folder.resolve("asks.json"), questions(documented).toString());
    try (Sandbox sandbox = Sandbox.start()) {
      documented.forEach(
          aCase -> sandbox.prepare(aCase.state(), aCase.sessionKey(), Sandbox.API_KEY));
      String line = language.run() + " " + sandbox.baseUrl() + " " + asks;
      Map<String, String> answers = new TreeMap<>();
      run(folder, List.of("sh", "-c", line)).lines().forEach(answer -> {
        String[] words = answer.split(" ", 2);
        answers.put(words[0], words[1]);
      });

      for (Case aCase : documented) {
        String[] read = answers.getOrDefault(aCase.name(), "nothing {}").split(" ", 2);
        assertThat(read[0])
            .as("the status of " + aCase.name())
            .isEqualTo(aCase.status().text());
        assertThat(timeless(JSON.readTree(read[1])))
            .as("what " + aCase.name() + " answers")
            .isEqualTo(timeless(aCase.response()));
      }
      assertThat(sandbox.received()).hasSameSizeAs(documented);
    }
  }

  private static ArrayNode questions(List<Case> cases) {
    ArrayNode questions = JSON.createArrayNode();
    for (Case aCase : cases) {
      questions
          .addObject()
          .put("name", aCase.name())
          .put("sessionKey", aCase.sessionKey())
          .put("apiKey", aCase.apiKey() == ApiKeyUse.ABSENT ? null : Sandbox.API_KEY)
          .set("request", aCase.request());
    }
    return questions;
  }

  private static JsonNode timeless(JsonNode body) {
    ObjectNode copy = body.deepCopy();
    copy.remove("timestamp");
    return copy;
  }

  private String generate(Language language, Path client) throws IOException, InterruptedException {
    String purpose = "the portable contract with the OpenAPI Generator";
    Tools.require(GENERATOR, purpose, "Run `mvn -Pci`, which copies it there");
    Path portable = folder.resolve("portable.json");
    Files.writeString(portable, PortableContract.of(contract.document()).toPrettyString());
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        GENERATOR.toAbsolutePath().toString(),
        "generate",
        "-g",
        language.generator(),
        "-i",
        portable.toString(),
        "-o",
        client.toString()));
    if (!language.properties().isEmpty()) {
      command.addAll(List.of("--additional-properties", language.properties()));
    }
    return run(folder, command);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Runs a program to its end, which must be a good one; returns what it printed. */
  private static String run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(directory, "log", ".txt");
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as(() -> command + " does not end: " + text(log))
          .isTrue();
      assertThat(process.exitValue()).as(() -> command + ": " + text(log)).isZero();
      return text(log);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
