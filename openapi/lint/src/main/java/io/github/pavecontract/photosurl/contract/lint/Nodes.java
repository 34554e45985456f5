package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Position;
import java.util.function.BiConsumer;

/** Walks an OpenAPI document as it is written, without following references. */
final class Nodes {
  private Nodes() {}

  static void visit(JsonNode root, BiConsumer<String, JsonNode> visitor) {
    visit("", root, visitor);
  }

  private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(pointer, node);
    if (node.isObject()) {
      node.properties()
          .forEach(p -> visit(Pointers.child(pointer, p.getKey()), p.getValue(), visitor));
    } else {
      for (int i = 0; i < node.size(); i++) {
        visit(Pointers.child(pointer, i), node.get(i), visitor);
      }
    }
  }

  /** Visits each schema once, where it is written, those of the components first. */
  static void visitSchemas(Document document, BiConsumer<String, JsonNode> visitor) {
    String components = "/components/schemas";
    Position.Visitor schemas = (pointer, node, position) -> {
      if (position.isSchema() && node.isObject()) {
        visitor.accept(pointer, node);
      }
      return true;
    };
    new Position("schemas", true).walk(components, document.root().at(components), schemas);
    Position.ROOT.walk(
        "",
        document.root(),
        (pointer, node, position) ->
            !pointer.equals(components) && schemas.visit(pointer, node, position));
  }
}
