package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.SchemaTree;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The values of a body that state something, with the schemas that speak about each. */
final class Leaves {
  private static final Set<String> CODES =
      Set.of("code", "status", "statusCode", "status_code", "errorCode", "error_code");

  /** What a value is to its API. */
  enum LeafType {
    /** One of a list of values. */
    LISTED,
    /** The status of the response, or a code like it. */
    CODE,
    /** A sentence for people. */
    TEXT,
    /** True or false. */
    FLAG,
    /** Data, which differs between samples. */
    DATA
  }

  /**
   * A value.
   *
   * @param path its place without indexes, such as {@code /data/*}/message
   * @param pointer its place in the body
   * @param value the value
   * @param schemas the pointers of its schemas, expanded; empty if it is not declared
   * @param kind what it is
   */
  record Leaf(String path, String pointer, JsonNode value, List<String> schemas, LeafType kind) {
    boolean states() {
      return kind == LeafType.LISTED || kind == LeafType.CODE || kind == LeafType.TEXT;
    }

    boolean isRepeated() {
      return path.contains("/*");
    }
  }

  /** A property that no schema declares, in an object whose schema names its properties. */
  record Undeclared(String owner, String name, String pointer, JsonNode value) {}

  private final Document document;
  private final SchemaTree tree;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Undeclared> undeclared = new ArrayList<>();

  private Leaves(Document document, SchemaTree tree) {
    this.document = document;
    this.tree = tree;
  }

  static Leaves of(ContractView view, String schema, JsonNode value) {
    Leaves leaves = new Leaves(view.contract().document(), view.schemas());
    leaves.walk(List.of(schema), "", "", value);
    return leaves;
  }

  List<Leaf> all() {
    return leaves;
  }

  List<Undeclared> undeclared() {
    return undeclared;
  }

  private void walk(List<String> pointers, String path, String place, JsonNode value) {
    List<String> schemas = tree.expand(pointers);
    if (value.isArray()) {
      List<String> items = tree.items(schemas);
      for (int i = 0; i < value.size(); i++) {
        walk(items, path + "/*", Pointers.child(place, i), value.get(i));
      }
    } else if (value.isObject()) {
      value.properties().forEach(property -> {
        List<String> declared = tree.property(schemas, property.getKey());
        String at = Pointers.child(place, property.getKey());
        if (declared.isEmpty()) {
          undeclared(schemas, property.getKey(), at, property.getValue());
        }
        walk(declared, Pointers.child(path, property.getKey()), at, property.getValue());
      });
    } else {
      leaves.add(new Leaf(path, place, value, schemas, kind(schemas, path, value)));
    }
  }

  private void undeclared(List<String> schemas, String name, String place, JsonNode value) {
    if (schemas.stream().noneMatch(tree::allowsOthers)) {
      schemas.stream()
          .filter(schema -> tree.namesProperties(schema)
              || document.at(schema).path("type").asText().equals("object"))
          .findFirst()
          .ifPresent(owner -> undeclared.add(new Undeclared(owner, name, place, value)));
    }
  }

  private LeafType kind(List<String> schemas, String path, JsonNode value) {
    if (SampleText.isPlaceholder(value)) {
      return LeafType.DATA;
    }
    if (!tree.listed(schemas).isEmpty()) {
      return LeafType.LISTED;
    }
    if (value.isIntegralNumber() && CODES.contains(name(path))) {
      return LeafType.CODE;
    }
    if (value.isBoolean()) {
      return LeafType.FLAG;
    }
    boolean formatted = schemas.stream().anyMatch(schema -> document.at(schema).has("format"));
    return value.isTextual() && !formatted && value.asText().strip().matches("\\S+(\\s+\\S+){2,}")
        ? LeafType.TEXT
        : LeafType.DATA;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The status that a body carries, or 0. */
  int status() {
    return leaves.stream()
        .filter(leaf -> CODES.contains(name(leaf.path()))
            && leaf.value().isIntegralNumber()
            && !leaf.isRepeated())
        .mapToInt(leaf -> leaf.value().asInt())
        .filter(code -> code >= 100 && code <= 599)
        .findFirst()
        .orElse(0);
  }
}
