package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value of a contract changed or taken away: never silent, never an exception, whatever it breaks. */
final class EveryEditIsToldTest {
  /** Every place takes minutes: -Dphotosurl.stride=1. */
  private static final int STRIDE = Integer.getInteger("photosurl.stride", 11);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @ParameterizedTest
  @ValueSource(strings = {"shop.yaml", "fleet.yaml", "../../../../../../openapi/photos-url.yaml"})
  void nothingThatDiffersIsSilent(String file) {
    Document base =
        OpenApiFile.read(Path.of("src/test/resources/changes").resolve(file).normalize());
    List<String> places = new ArrayList<>();
    collect("", base.root(), places);
    int compared = 0;
    for (int i = 0; i < places.size(); i += STRIDE) {
      String place = places.get(i);
      for (JsonNode replacement : replacements(base.root().at(place))) {
        ObjectNode edited = base.root().deepCopy();
        replace(edited, place, replacement);
        if (isToldOrRefused(base, edited, place)) {
          compared++;
        }
      }
    }
    assertThat(compared).as("edits compared").isGreaterThan(places.size() / STRIDE);
  }

  private static boolean isToldOrRefused(Document base, ObjectNode edited, String place) {
    Document after;
    try {
      after = Edits.document("edited", edited);
    } catch (ProblemException e) {
      return false;
    }
    assertThat(ContractDiff.of(base, after, OpenSetReading.OPEN).changes())
        .as("an edit at %s", place)
        .isNotEmpty();
    assertThat(ContractDiff.of(after, base, OpenSetReading.CLOSED).changes())
        .as("an edit back at %s", place)
        .isNotEmpty();
    return true;
  }

  private static void collect(String pointer, JsonNode node, List<String> places) {
    if (!pointer.isEmpty()
        && !pointer.startsWith("/x-evidence/")
        && !pointer.startsWith("/components/examples/")) {
      places.add(pointer);
    }
    node.properties()
        .forEach(p -> collect(Pointers.child(pointer, p.getKey()), p.getValue(), places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(Pointers.child(pointer, i), node.get(i), places);
    }
  }

  /** Values of the same and of other types; a missing node takes the place away. */
  private static List<JsonNode> replacements(JsonNode value) {
    List<JsonNode> replacements = new ArrayList<>(
        List.of(JSON.missingNode(), JSON.textNode("other"), JSON.numberNode(-7), JSON.nullNode()));
    replacements.add(
        value.isBoolean() ? JSON.booleanNode(!value.asBoolean()) : JSON.booleanNode(true));
    replacements.add(JSON.arrayNode());
    replacements.add(JSON.objectNode());
    replacements.removeIf(value::equals);
    return replacements;
  }

  private static void replace(ObjectNode root, String pointer, JsonNode value) {
    JsonNode parent = root.at(Pointers.parent(pointer));
    List<String> tokens = Pointers.tokens(pointer);
    String last = tokens.get(tokens.size() - 1);
    if (parent instanceof ArrayNode array) {
      if (value.isMissingNode()) {
        array.remove(Integer.parseInt(last));
      } else {
        array.set(Integer.parseInt(last), value);
      }
      return;
    }
    ObjectNode object = (ObjectNode) parent;
    if (value.isMissingNode()) {
      object.remove(last);
    } else {
      object.set(last, value);
    }
  }
}
