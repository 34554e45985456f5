package io.github.pavecontract.photosurl.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundledTest {
  private final Document bundled = Contract.bundled().document();
  private final Document yaml = Document.read(Path.of("../photos-url.yaml"));

  @Test
  void isTheTreeOfTheYaml() {
    assertThat(bundled.root()).isEqualTo(yaml.root());
    assertThat(bundled.root().toString()).isEqualTo(yaml.root().toString());
  }

  @Test
  void knowsTheLineOfEveryNode() {
    List<String> pointers = new ArrayList<>();
    collect("", bundled.root(), pointers);

    assertThat(pointers).hasSizeGreaterThan(500);
    assertThat(pointers)
        .allSatisfy(pointer -> assertThat(bundled.line(pointer)).isEqualTo(yaml.line(pointer)));
    assertThat(bundled.line(pointers.get(pointers.size() - 1))).isGreaterThan(100);
  }

  @Test
  void isReadOnce() {
    assertThat(Contract.bundled()).isSameAs(Contract.bundled());
  }

  private static void collect(String pointer, JsonNode node, List<String> pointers) {
    pointers.add(pointer);
    node.properties()
        .forEach(property ->
            collect(Pointers.child(pointer, property.getKey()), property.getValue(), pointers));
    if (node.isArray()) {
      int i = 0;
      for (Iterator<JsonNode> items = node.elements(); items.hasNext(); i++) {
        collect(Pointers.child(pointer, i), items.next(), pointers);
      }
    }
  }
}
