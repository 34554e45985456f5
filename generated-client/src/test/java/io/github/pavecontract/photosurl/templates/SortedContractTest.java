package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import japicmp.model.JApiChangeStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java API does not hang on the order of lines in a contract. */
@Tag("codegen")
final class SortedContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"../openapi/photos-url.yaml", "src/test/resources/specs/garage.yaml"})
  void aContractInTheReverseOrderGeneratesTheSameJavaApi(Path contract) throws IOException {
    JsonNode root = Document.read(contract).root();
    Path written = write("written.json", root);
    Path reversed = write("reversed.json", reversed(root));
    assertThat(Files.readString(reversed)).isNotEqualTo(Files.readString(written));

    Path before = Compiler.jar(Generator.generate(written, directory.resolve("written")));
    Path after = Compiler.jar(Generator.generate(reversed, directory.resolve("reversed")));

    assertThat(JavaApi.compare(before, after)).isNotEmpty().allSatisfy(type -> assertThat(
            type.getChangeStatus())
        .as(type.getFullyQualifiedName())
        .isEqualTo(JApiChangeStatus.UNCHANGED));
  }

  private Path write(String name, JsonNode document) throws IOException {
    return Files.writeString(directory.resolve(name), document.toPrettyString());
  }

  /** The same with the keys of each object and the names of each `required` from Z to A, and parameters backwards. */
  private static JsonNode reversed(JsonNode node) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(reversed(item)));
      if (node.path(0).has("in")) {
        Collections.reverse(items);
      }
      return JSON.createArrayNode().addAll(items);
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    node.propertyStream()
        .sorted(Map.Entry.<String, JsonNode>comparingByKey().reversed())
        .forEach(property -> object.set(
            property.getKey(),
            property.getKey().equals("required") && property.getValue().isArray()
                ? names(property.getValue())
                : reversed(property.getValue())));
    return object;
  }

  private static ArrayNode names(JsonNode required) {
    List<String> names = new ArrayList<>();
    required.forEach(name -> names.add(name.asText()));
    names.sort(Comparator.reverseOrder());
    ArrayNode sorted = JSON.createArrayNode();
    names.forEach(sorted::add);
    return sorted;
  }
}
