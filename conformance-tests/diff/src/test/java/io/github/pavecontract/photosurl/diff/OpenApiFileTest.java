package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.diff.rule.LimitRule;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts that refer to other files, and references that lead nowhere. */
final class OpenApiFileTest {
  private static final Path SPLIT = Path.of("src/test/resources/changes/split");
  private static final Path PARTS = SPLIT.resolve("parts.yaml");

  @TempDir
  Path directory;

  @Test
  void aContractOfSeveralFilesIsTheOneThatTheyMake() {
    Document whole = OpenApiFile.read(SPLIT.resolve("whole.yaml"));
    Document parts = OpenApiFile.read(PARTS);

    assertThat(ContractDiff.of(whole, parts, OpenSetReading.OPEN).wire()).isEqualTo(Verdict.NONE);
    assertThat(ContractDiff.of(parts, whole, OpenSetReading.OPEN).wire()).isEqualTo(Verdict.NONE);
    assertThat(parts.at("/components/schemas/Pet/properties/friends/items"))
        .as("a schema that refers to itself by its file")
        .isEqualTo(parts.at("/components/schemas/Pet"));
  }

  @Test
  void aChangeIsToldWhereItIsWritten() throws IOException {
    Document edited = OpenApiFile.read(edited("shared.yaml", "maxLength: 5", "maxLength: 6"));

    Comparison comparison = ContractDiff.of(OpenApiFile.read(PARTS), edited, OpenSetReading.OPEN);

    assertThat(comparison.changes()).singleElement().satisfies(change -> {
      assertThat(change.rule()).isEqualTo(LimitRule.LENGTH_WIDENED);
      assertThat(edited.place(change.after()))
          .as("the file that the text is in")
          .hasToString(directory.resolve("shared.yaml") + ":11")
          .extracting("pointer")
          .isEqualTo("/schemas/Tag/properties/label");
    });
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "../shared.yaml#/parameters/id | ../shared.yaml#/parameters/no | leads nowhere",
        "../shared.yaml#/parameters/id | ../shard.yaml#/parameters/id | leads to no file",
        "../shared.yaml#/parameters/id | https://example.com/a.yaml | leads to another host",
        "../shared.yaml#/parameters/id | ../shared.yaml#id | names an anchor",
        "../shared.yaml#/parameters/id | ../shared.yaml#/parameters/%69d |",
      })
  void aReferenceThatLeadsNowhereIsToldWhereItStands(
      String reference, String instead, String message) throws IOException {
    Path file = edited("paths/pet.yaml", reference, instead);

    if (message == null) {
      assertThat(OpenApiFile.read(file)).as("a pointer may be percent-encoded").isNotNull();
    } else {
      assertThatThrownBy(() -> OpenApiFile.read(file))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(message)
          .hasMessageContaining(directory.resolve("paths/pet.yaml") + ":4");
    }
  }

  @Test
  void aSchemaThatRefersToItselfAlone() throws IOException {
    Path file = edited("schemas/Pet.yaml", "type: object\n", "$ref: Pet.yaml\n");

    assertThatThrownBy(() -> OpenApiFile.read(file)).hasMessageContaining("back to itself");
  }

  /** The whole contract in the temporary folder, with one text replaced in one of its files. */
  private Path edited(String file, String find, String replacement) throws IOException {
    for (String name : List.of("parts.yaml", "shared.yaml", "paths/pet.yaml", "schemas/Pet.yaml")) {
      Path copy = directory.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(SPLIT.resolve(name), copy);
    }
    Path target = directory.resolve(file);
    String text = Files.readString(target);
    assertThat(text).contains(find);
    Files.writeString(target, text.replace(find, replacement));
    return directory.resolve("parts.yaml");
  }
}
