package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas that speak about one value, as JSON pointers: the schema itself and all that it is
 * composed of, with references followed. Thread-safe.
 */
public final class SchemaTree {
  private final Document document;
  private final Map<List<String>, List<String>> expanded = new ConcurrentHashMap<>();

  SchemaTree(Document document) {
    this.document = document;
  }

  /**
   * Adds what schemas are composed of.
   *
   * @param schemas pointers of schemas that speak about the same value
   * @return them and the members of their {@code allOf}, {@code anyOf} and {@code oneOf}, canonical
   */
  public List<String> expand(List<String> schemas) {
    return expanded.computeIfAbsent(schemas, all -> {
      List<String> found = new ArrayList<>();
      all.forEach(schema -> expand(schema, found));
      return List.copyOf(found);
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

  /**
   * Finds the schemas of a property.
   *
   * @param schemas expanded schemas of an object
   * @param name the property
   * @return those that declare it; empty if none does
   */
  public List<String> property(List<String> schemas, String name) {
    return children(children(schemas, "properties"), name);
  }

  /**
   * Finds the schemas of the items of an array.
   *
   * @param schemas expanded schemas of an array
   * @return those of its items; empty if nothing is said of them
   */
  public List<String> items(List<String> schemas) {
    return children(schemas, "items");
  }

  private List<String> children(List<String> schemas, String name) {
    return schemas.stream()
        .map(schema -> Pointers.child(schema, name))
        .filter(pointer -> !document.at(pointer).isMissingNode())
        .toList();
  }

  /**
   * Tells whether a schema names properties.
   *
   * @param schema the pointer of one schema
   * @return whether it has {@code properties}
   */
  public boolean namesProperties(String schema) {
    return document.at(Pointers.child(schema, "properties")).isObject();
  }

  /**
   * Tells whether a schema says what other properties look like.
   *
   * @param schema the pointer of one schema
   * @return whether its {@code additionalProperties} is a schema
   */
  public boolean allowsOthers(String schema) {
    return document.at(Pointers.child(schema, "additionalProperties")).isObject();
  }

  /**
   * Finds the values that schemas list.
   *
   * @param schemas expanded schemas of a value
   * @return the pointer of each value of an {@code enum}, in their order
   */
  public List<String> listed(List<String> schemas) {
    List<String> values = new ArrayList<>();
    for (String list : children(schemas, "enum")) {
      JsonNode node = document.at(list);
      for (int i = 0; i < node.size(); i++) {
        values.add(Pointers.child(list, i));
      }
    }
    return values;
  }
}
