package io.github.pavecontract.photosurl.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body has no property that its schema does not name; one is an addition, never an error. */
final class UndeclaredRule implements Rule {
  private final Contract contract;
  private final Map<List<String>, List<String>> expanded = new HashMap<>();

  UndeclaredRule(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    Map<String, Deviation> found = new LinkedHashMap<>();
    contract
        .responsePointer(
            observation.question().operation(), observation.response().status())
        .map(response -> Pointers.child(response, "content", "application/json", "schema"))
        .ifPresent(
            schema -> walk(List.of(schema), "", Objects.requireNonNull(observation.body()), found));
    return List.copyOf(found.values());
  }

  private void walk(
      List<String> schemas, String place, JsonNode value, Map<String, Deviation> found) {
    List<String> all = expanded.computeIfAbsent(schemas, this::expand);
    if (value.isArray()) {
      List<String> items = children(all, "items");
      for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
        walk(items, Pointers.child(place, i), value.get(i), found);
      }
    } else if (value.isObject() && all.stream().anyMatch(this::namesProperties)) {
      value.properties().forEach(property -> {
        String name = property.getKey();
        String at = Pointers.child(place, name);
        List<String> declared = children(children(all, "properties"), name);
        if (!declared.isEmpty()) {
          walk(declared, at, property.getValue(), found);
        } else if (all.stream().noneMatch(this::allowsOthers)) {
          String owner = all.stream().filter(this::namesProperties).findFirst().orElseThrow();
          found.putIfAbsent(owner + " " + name, deviation(owner, name, at, property.getValue()));
        }
      });
    }
  }

  private static Deviation deviation(
      String owner, String name, String at, @Nullable JsonNode value) {
    return Deviation.of(
            "schema.undeclared-property",
            "The schema names every property.",
            Pointers.child(owner, "properties"),
            "no property `" + Show.shortened(name) + "`",
            Show.place(at, "= " + (value == null ? "" : Show.json(value))))
        .about(name)
        .addition();
  }

  private boolean namesProperties(String schema) {
    return document().at(Pointers.child(schema, "properties")).isObject();
  }

  private boolean allowsOthers(String schema) {
    return document().at(Pointers.child(schema, "additionalProperties")).isObject();
  }

  private List<String> children(List<String> schemas, String name) {
    return schemas.stream()
        .map(schema -> Pointers.child(schema, name))
        .filter(pointer -> !document().at(pointer).isMissingNode())
        .toList();
  }

  private List<String> expand(List<String> schemas) {
    List<String> all = new ArrayList<>();
    schemas.forEach(schema -> expand(schema, all));
    return all;
  }

  /** A schema, and those that it is composed of. */
  private void expand(String schema, List<String> all) {
    String place = document().canonical(schema);
    if (place.isEmpty() || all.contains(place)) {
      return;
    }
    all.add(place);
    for (String composition : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < document().at(Pointers.child(place, composition)).size(); i++) {
        expand(Pointers.child(place, composition, i), all);
      }
    }
  }

  private Document document() {
    return contract.document();
  }
}
