package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.Reading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit of the corpus, there and back, with the verdicts that the policy demands. */
final class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/changes");
  private static final List<String> TABLES = List.of(
      "photos-url-edits.yaml",
      "shop-edits.yaml",
      "spelling-edits.yaml",
      "fleet-edits.yaml",
      "forms-edits.yaml",
      "zoo-edits.yaml");

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void verdictsAreThoseOfThePolicy(
      String name, Document before, Document after, String wire, String source, Reading reading) {
    Comparison comparison = ContractDiff.of(before, after, reading);

    assertThat(comparison.wire().text() + " " + comparison.source().text())
        .as("wire and source of `%s`, by the changes %s", name, comparison.changes())
        .isEqualTo(wire + " " + source);
    assertThat(comparison.changes()).as("an edit is never silent").isNotEmpty();
    assertThat(comparison.changes())
        .as("fingerprints tell changes apart")
        .extracting(Change::fingerprint)
        .doesNotHaveDuplicates();
  }

  static Stream<Arguments> edits() {
    List<Arguments> cases = new ArrayList<>();
    for (String file : TABLES) {
      JsonNode table = Document.read(FOLDER.resolve(file)).root();
      Document base =
          OpenApiFile.read(FOLDER.resolve(table.required("base").asText()).normalize());
      for (JsonNode row : table.required("edits")) {
        String name = row.required("edit").asText();
        JsonNode there = row.required("there");
        JsonNode back = row.required("back");
        Document edited;
        try {
          edited = Edits.apply(base, name, row.required("do"));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(file + ": " + name + ": " + e.getMessage(), e);
        }
        Reading reading = row.path("closed").asBoolean() ? Reading.CLOSED : Reading.OPEN;
        Document old = Edits.document(file, base.root());
        cases.add(arguments(
            file + ": " + name,
            old,
            edited,
            there.get(0).asText(),
            there.get(1).asText(),
            reading));
        cases.add(arguments(
            file + ": not " + name,
            edited,
            old,
            back.get(0).asText(),
            back.get(1).asText(),
            reading));
      }
    }
    return cases.stream();
  }
}
