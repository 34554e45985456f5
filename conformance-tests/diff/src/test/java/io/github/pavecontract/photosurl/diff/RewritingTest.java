package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same contract in other order or with its references written out: nothing happens on the wire. */
final class RewritingTest {
  private static final Path FOLDER = Path.of("src/test/resources/changes");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.yaml",
        "fleet.yaml",
        "forms.yaml",
        "zoo.yaml",
        "corners.yaml",
        "xml.yaml",
        "split/parts.yaml",
        "../../../../../../openapi/photos-url.yaml"
      })
  void inOtherOrder(String file) {
    Document base = OpenApiFile.read(FOLDER.resolve(file).normalize());

    isSameOnTheWire(base, Edits.document("sorted", sorted(base.root())));
  }

  /** Where a message has several media types, the generator takes the first: that order is no mere spelling. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fleet.yaml",
        "zoo.yaml",
        "corners.yaml",
        "split/parts.yaml",
        "../../../../../../openapi/photos-url.yaml"
      })
  void inOtherOrderInSource(String file) {
    Document base = OpenApiFile.read(FOLDER.resolve(file).normalize());
    Document sorted = Edits.document("sorted", sorted(base.root()));

    assertThat(ContractDiff.of(base, sorted, OpenSetReading.OPEN).source()).isEqualTo(Verdict.NONE);
    assertThat(ContractDiff.of(sorted, base, OpenSetReading.OPEN).source()).isEqualTo(Verdict.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.yaml",
        "forms.yaml",
        "corners.yaml",
        "xml.yaml",
        "split/parts.yaml",
        "../../../../../../openapi/photos-url.yaml"
      })
  void withReferencesWrittenOut(String file) {
    Document base = OpenApiFile.read(FOLDER.resolve(file).normalize());

    isSameOnTheWire(base, Edits.document("written out", resolved(base)));
  }

  private static void isSameOnTheWire(Document one, Document other) {
    for (Comparison comparison : new Comparison[] {
      ContractDiff.of(one, other, OpenSetReading.OPEN),
      ContractDiff.of(other, one, OpenSetReading.CLOSED)
    }) {
      assertThat(comparison.changes())
          .as(
              "%s compared with %s",
              comparison.before().file(), comparison.after().file())
          .allSatisfy(change -> assertThat(change.wire()).isEqualTo(Verdict.NONE));
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode sorted = JsonNodeFactory.instance.objectNode();
      TreeMap<String, JsonNode> byName = new TreeMap<>();
      object.properties().forEach(p -> byName.put(p.getKey(), sorted(p.getValue())));
      sorted.setAll(byName);
      return sorted;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> sorted.add(sorted(element)));
      return sorted;
    }
    return node;
  }

  /** Discriminators name components, which must stay where they are. */
  private static JsonNode resolved(Document document) {
    ObjectNode resolved = (ObjectNode) document.resolved();
    resolved.set("components", document.root().path("components"));
    return resolved;
  }
}
