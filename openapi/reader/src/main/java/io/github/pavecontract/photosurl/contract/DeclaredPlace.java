package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What schemas say of one place of a body. Each place is looked up in the document once, when a body first
 * has a value there. Thread-safe.
 */
final class DeclaredPlace {
  private final Document document;
  private final SchemaTree tree;
  private final List<String> schemas;
  private final Optional<String> owner;
  private final boolean allowsOthers;
  private final Set<JsonNode> listed = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, DeclaredPlace> properties = new ConcurrentHashMap<>();
  private final List<String> itemSchemas;
  private volatile @Nullable DeclaredPlace items;

  DeclaredPlace(Document document, SchemaTree tree, List<String> schemas) {
    this.document = document;
    this.tree = tree;
    this.schemas = tree.expand(schemas);
    this.owner = this.schemas.stream().filter(tree::namesProperties).findFirst();
    this.allowsOthers = this.schemas.stream().anyMatch(tree::allowsOthers);
    this.itemSchemas = tree.items(this.schemas);
    tree.listed(this.schemas).forEach(value -> listed.add(document.at(value)));
    this.schemas.forEach(schema -> document
        .at(Pointers.child(schema, "properties"))
        .fieldNames()
        .forEachRemaining(names::add));
  }

  /** The schema that names the properties here; empty if none does. */
  Optional<String> owner() {
    return owner;
  }

  /** The first of the schemas. */
  String schema() {
    return schemas.get(0);
  }

  /** Whether a schema says what other properties look like. */
  boolean allowsOthers() {
    return allowsOthers;
  }

  /** Whether a value is missing from a list of values. */
  boolean omits(JsonNode value) {
    return !listed.isEmpty() && !listed.contains(value);
  }

  /** The place of a property, or null if no schema declares it. */
  @Nullable
  DeclaredPlace property(String name) {
    return names.contains(name)
        ? properties.computeIfAbsent(
            name, key -> new DeclaredPlace(document, tree, tree.property(schemas, key)))
        : null;
  }

  /** The place of each item, or null if nothing is said of them. */
  @Nullable
  DeclaredPlace items() {
    DeclaredPlace known = items;
    if (known == null && !itemSchemas.isEmpty()) {
      known = new DeclaredPlace(document, tree, itemSchemas);
      items = known;
    }
    return known;
  }
}
