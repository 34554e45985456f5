package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the schemas of the contract say of the places of a body. */
public final class DeclaredSchemas {
  private final Document document;
  private final SchemaTree tree;

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
    walk(List.of(schema), "", body, found);
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
    walkTexts(List.of(schema), "", "", body, found);
    return found;
  }

  private void walkTexts(
      List<String> schemas, String place, String name, JsonNode value, List<Unlisted> found) {
    List<String> all = tree.expand(schemas);
    if (value.isArray()) {
      List<String> items = tree.items(all);
      for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
        walkTexts(items, Pointers.child(place, i), name, value.get(i), found);
      }
    } else if (value.isObject()) {
      value.properties().forEach(property -> {
        List<String> declared = tree.property(all, property.getKey());
        if (!declared.isEmpty()) {
          String at = Pointers.child(place, property.getKey());
          walkTexts(declared, at, property.getKey(), property.getValue(), found);
        }
      });
    } else if (value.isTextual()) {
      List<String> listed = tree.listed(all);
      boolean isListed = listed.stream().anyMatch(text -> document.at(text).equals(value));
      if (!listed.isEmpty() && !isListed) {
        found.add(new Unlisted(place, name, all.get(0), value));
      }
    }
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

  private void walk(List<String> schemas, String place, JsonNode value, List<Undeclared> found) {
    List<String> all = tree.expand(schemas);
    if (value.isArray()) {
      List<String> items = tree.items(all);
      for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
        walk(items, Pointers.child(place, i), value.get(i), found);
      }
    } else if (value.isObject() && all.stream().anyMatch(tree::namesProperties)) {
      String owner = all.stream().filter(tree::namesProperties).findFirst().orElseThrow();
      value.properties().forEach(property -> {
        String name = property.getKey();
        String at = Pointers.child(place, name);
        List<String> declared = tree.property(all, name);
        if (!declared.isEmpty()) {
          walk(declared, at, property.getValue(), found);
        } else if (all.stream().noneMatch(tree::allowsOthers)) {
          found.add(new Undeclared(at, name, owner, property.getValue()));
        }
      });
    }
  }
}
