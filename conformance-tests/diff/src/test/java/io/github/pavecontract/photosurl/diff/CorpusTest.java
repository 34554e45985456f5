package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit of the corpus, there and back, with the verdicts that the policy demands and each change. */
final class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/changes");

  /** The tables of edits. */
  static final List<String> TABLES = List.of(
      "photos-url-edits.yaml",
      "shop-edits.yaml",
      "spelling-edits.yaml",
      "corners-edits.yaml",
      "fleet-edits.yaml",
      "forms-edits.yaml",
      "zoo-edits.yaml",
      "xml-edits.yaml");

  /** One edit in one direction, and what must come of it. */
  record Edit(
      String name,
      Document before,
      Document after,
      OpenSetReading reading,
      String verdicts,
      List<String> changes) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void verdictsAndChangesAreThoseOfThePolicy(Edit edit) {
    Comparison comparison = ContractDiff.of(edit.before(), edit.after(), edit.reading());

    assertThat(comparison.wire().text() + " " + comparison.source().text())
        .as("wire and source of `%s`, by the changes %s", edit, comparison.changes())
        .isEqualTo(edit.verdicts());
    assertThat(Told.by(comparison))
        .as("the changes of `%s`, of which an edit has one at least", edit)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(edit.changes());
    assertThat(comparison.changes())
        .as("fingerprints tell changes apart")
        .extracting(Change::fingerprint)
        .doesNotHaveDuplicates();
  }

  static Stream<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    for (String file : TABLES) {
      JsonNode table = table(file);
      Document base =
          OpenApiFile.read(FOLDER.resolve(table.required("base").asText()).normalize());
      for (JsonNode row : table.required("edits")) {
        String name = row.required("edit").asText();
        Document old = Edits.document(file, base.root());
        Document edited;
        try {
          edited = Edits.apply(base, name, row.required("do"));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(file + ": " + name + ": " + e.getMessage(), e);
        }
        edits.add(edit(file + ": " + name, old, edited, row, "there"));
        edits.add(edit(file + ": not " + name, edited, old, row, "back"));
      }
    }
    return edits.stream();
  }

  static JsonNode table(String file) {
    return Document.read(FOLDER.resolve(file)).root();
  }

  private static Edit edit(
      String name, Document before, Document after, JsonNode row, String direction) {
    JsonNode verdicts = row.required(direction);
    return new Edit(
        name,
        before,
        after,
        row.path("closed").asBoolean() ? OpenSetReading.CLOSED : OpenSetReading.OPEN,
        verdicts.get(0).asText() + " " + verdicts.get(1).asText(),
        Told.expected(row, direction));
  }
}
