package io.github.pavecontract.photosurl.conformance.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which schemas of the contract speak for a place in a body. */
public final class DeclaredSchemas {
  private final Document document;
  private final Map<List<String>, List<String>> expanded = new ConcurrentHashMap<>();

  /**
   * Prepares to look schemas up.
   *
   * @param document the document that holds them
   */
  public DeclaredSchemas(Document document) {
    this.document = document;
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
    walk(List.of(schema), "", body, found);
    return found;
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
    children(at(schema, place), "enum")
        .forEach(values -> document.at(values).forEach(value -> texts.add(value.asText())));
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
    List<String> schemas = all(List.of(schema));
    for (String token : Pointers.tokens(place)) {
      List<String> named = children(children(schemas, "properties"), token);
      schemas = all(named.isEmpty() ? children(schemas, "items") : named);
    }
    return schemas.isEmpty() ? List.of(schema) : schemas;
  }

  private void walk(List<String> schemas, String place, JsonNode value, List<Undeclared> found) {
    List<String> all = all(schemas);
    if (value.isArray()) {
      List<String> items = children(all, "items");
      for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
        walk(items, Pointers.child(place, i), value.get(i), found);
      }
    } else if (value.isObject() && all.stream().anyMatch(this::namesProperties)) {
      String owner = all.stream().filter(this::namesProperties).findFirst().orElseThrow();
      value.properties().forEach(property -> {
        String name = property.getKey();
        String at = Pointers.child(place, name);
        List<String> declared = children(children(all, "properties"), name);
        if (!declared.isEmpty()) {
          walk(declared, at, property.getValue(), found);
        } else if (all.stream().noneMatch(this::allowsOthers)) {
          found.add(new Undeclared(at, name, owner, property.getValue()));
        }
      });
    }
  }

  private boolean namesProperties(String schema) {
    return document.at(Pointers.child(schema, "properties")).isObject();
  }

  private boolean allowsOthers(String schema) {
    return document.at(Pointers.child(schema, "additionalProperties")).isObject();
  }

  private List<String> children(List<String> schemas, String name) {
    return schemas.stream()
        .map(schema -> Pointers.child(schema, name))
        .filter(pointer -> !document.at(pointer).isMissingNode())
        .toList();
  }

  /** Schemas, and those that they are composed of. */
  private List<String> all(List<String> schemas) {
    return expanded.computeIfAbsent(schemas, some -> {
      List<String> all = new ArrayList<>();
      some.forEach(schema -> expand(schema, all));
      return List.copyOf(all);
    });
  }

  private void expand(String schema, List<String> all) {
    String place = document.canonical(schema);
    if (place.isEmpty() || all.contains(place)) {
      return;
    }
    all.add(place);
    for (String composition : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < document.at(Pointers.child(place, composition)).size(); i++) {
        expand(Pointers.child(place, composition, i), all);
      }
    }
  }
}
