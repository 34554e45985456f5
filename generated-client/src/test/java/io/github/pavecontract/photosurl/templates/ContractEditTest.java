package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Regenerates the client from edited copies of the contract, and compares the jars. */
@Tag("codegen")
final class ContractEditTest {
  @TempDir
  static Path shared;

  private static Path released;

  @TempDir
  Path directory;

  @BeforeAll
  static void release() throws IOException {
    released = Compiler.jar(Generator.generate(Generator.CONTRACT, shared));
  }

  @ParameterizedTest(name = "{0}: breaks={1}")
  @MethodSource("edits")
  void anEditBreaksOnlyWhatItMust(String edit, boolean breaks, String find, String replacement)
      throws IOException {
    String contract = Files.readString(Generator.CONTRACT);
    int at = contract.indexOf(find);
    assertThat(at)
        .as("edits.yaml edits what the contract no longer contains: " + find)
        .isNotNegative();
    Path edited = directory.resolve("edited.yaml");
    Files.writeString(
        edited, contract.substring(0, at) + replacement + contract.substring(at + find.length()));

    Path jar = Compiler.jar(Generator.generate(edited, directory.resolve("out")));

    List<String> broken = incompatibilities(jar);
    assertThat(broken.isEmpty()).as(edit + " broke " + broken).isEqualTo(!breaks);
  }

  private static List<String> incompatibilities(Path jar) {
    return JavaApi.compare(released, jar).stream()
        .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
        .map(JApiClass::getFullyQualifiedName)
        .toList();
  }

  static Stream<Arguments> edits() {
    JsonNode rows =
        Document.read(Path.of("src/test/resources/specs/edits.yaml")).root().path("edits");
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> arguments(
            row.required("edit").asText(),
            row.required("breaks").asBoolean(),
            row.required("find").asText(),
            row.required("replace").asText()));
  }
}
