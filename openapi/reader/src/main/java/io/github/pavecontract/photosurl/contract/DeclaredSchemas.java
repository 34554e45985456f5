package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the schemas of the contract say of the places of a body. */
public final class DeclaredSchemas {
  private final Document document;
  private final SchemaTree tree;
  /** By the pointer of the schema of a body. */
  private final Map<String, DeclaredPlace> places = new ConcurrentHashMap<>();

  DeclaredSchemas(Document document, SchemaTree tree) {
    this.document = document;
    this.tree = tree;
  }

  /**
   * A property that no schema names.
   *
   * @param pointer its place in the body
   * @param name its name
   * @param owner the JSON pointer of the schema that names the properties beside it
   * @param value its value
   */
  public record Undeclared(String pointer, String name, String owner, JsonNode value) {}

  /**
   * Finds the properties that a schema does not name.
   *
   * @param schema the JSON pointer of the schema of the body
   * @param body the body
   * @return the properties in their order
   */
  public List<Undeclared> undeclared(String schema, JsonNode body) {
    List<Undeclared> found = new ArrayList<>();
    walk(place(schema), new ArrayDeque<>(), body, found);
    return found;
  }

  /**
   * A text in a place for which the contract lists some, and allows others.
   *
   * @param pointer its place in the body
   * @param name the name of the property that it belongs to
   * @param schema the JSON pointer of the schema that lists some
   * @param value the text
   */
  public record Unlisted(String pointer, String name, String schema, JsonNode value) {}

  /**
   * Finds the texts that a schema allows, but does not list where it lists any.
   *
   * @param schema the JSON pointer of the schema of the body
   * @param body a body that satisfies it
   * @return the texts in their order
   */
  public List<Unlisted> unlisted(String schema, JsonNode body) {
    List<Unlisted> found = new ArrayList<>();
    walkTexts(place(schema), new ArrayDeque<>(), "", body, found);
    return found;
  }

  private DeclaredPlace place(String schema) {
    return places.computeIfAbsent(schema, key -> new DeclaredPlace(document, tree, List.of(key)));
  }

  private static void walkTexts(
      DeclaredPlace place, Deque<Object> path, String name, JsonNode value, List<Unlisted> found) {
    DeclaredPlace items = value.isArray() ? place.items() : null;
    for (int i = 0; i < value.size() && items != null; i++) {
      path.addLast(i);
      walkTexts(items, path, name, value.get(i), found);
      path.removeLast();
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      DeclaredPlace declared = place.property(property.getKey());
      if (declared != null) {
        path.addLast(property.getKey());
        walkTexts(declared, path, property.getKey(), property.getValue(), found);
        path.removeLast();
      }
    }
    if (value.isTextual() && place.omits(value)) {
      found.add(new Unlisted(pointer(path), name, place.schema(), value));
    }
  }

  private static String pointer(Deque<Object> path) {
    return Pointers.child("", path.toArray());
  }

  /**
   * Lists the texts that the contract knows for a place, whether or not it allows others there.
   *
   * @param schema the JSON pointer of the schema of the body
   * @param place the place in the body, a JSON pointer
   * @return the texts; empty if it lists none
   */
  public Set<String> knownTexts(String schema, String place) {
    Set<String> texts = new LinkedHashSet<>();
    tree.listed(at(schema, place)).forEach(value -> texts.add(document.at(value).asText()));
    return texts;
  }

  /**
   * Finds the schemas that speak for a place.
   *
   * @param schema the JSON pointer of the schema of the body
   * @param place the place in the body, a JSON pointer
   * @return their JSON pointers, the outermost first; that of the body if none does
   */
  public List<String> at(String schema, String place) {
    List<String> schemas = tree.expand(List.of(schema));
    for (String token : Pointers.tokens(place)) {
      List<String> named = tree.property(schemas, token);
      schemas = tree.expand(named.isEmpty() ? tree.items(schemas) : named);
    }
    return schemas.isEmpty() ? List.of(schema) : schemas;
  }

  private static void walk(
      DeclaredPlace place, Deque<Object> path, JsonNode value, List<Undeclared> found) {
    DeclaredPlace items = value.isArray() ? place.items() : null;
    for (int i = 0; i < value.size() && items != null; i++) {
      path.addLast(i);
      walk(items, path, value.get(i), found);
      path.removeLast();
    }
    if (!value.isObject() || place.owner().isEmpty()) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String name = property.getKey();
      DeclaredPlace declared = place.property(name);
      path.addLast(name);
      if (declared != null) {
        walk(declared, path, property.getValue(), found);
      } else if (!place.allowsOthers()) {
        found.add(new Undeclared(pointer(path), name, place.owner().get(), property.getValue()));
      }
      path.removeLast();
    }
  }
}
