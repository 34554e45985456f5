package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code anyOf: [X, {nullable: true}]} in OpenAPI 3.0. To the letter the second alternative accepts any value,
 * so that X would say nothing; generators that write it mean X or null, as
 * 3.0 has no type for null alone.
 */
public final class OrNull {
  private static final Set<String> TEXTS = Set.of("title", "description", "example", "deprecated");

  private OrNull() {}

  /** Whether a schema stands for null: one of several alternatives that says nothing but that it is nullable. */
  static boolean isMeant(Document document, String pointer) {
    String list = Pointers.parent(pointer);
    return (list.endsWith("/anyOf") || list.endsWith("/oneOf"))
        && isOnlyNullable(document.written(pointer))
        && document.written(list).size() > 1;
  }

  private static boolean isOnlyNullable(JsonNode schema) {
    return schema.path("nullable").asBoolean()
        && schema.properties().stream()
            .allMatch(p -> p.getKey().equals("nullable")
                || p.getKey().startsWith("x-")
                || TEXTS.contains(p.getKey()));
  }

  /**
   * Finds the schemas that are read as null, so that a report can say so.
   *
   * @param document an OpenAPI document
   * @return their JSON pointers in the order of the document; none if its version is not 3.0
   */
  public static List<String> in(Document document) {
    List<String> places = new ArrayList<>();
    if (document.root().path("openapi").asText().startsWith("3.0")) {
      Position.ROOT.walk("", document.root(), (pointer, node, position) -> {
        if (position.isSchema() && isMeant(document, pointer)) {
          places.add(pointer);
        }
        return true;
      });
    }
    return places;
  }
}
