package io.github.pavecontract.photosurl.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.facts.SchemaTree;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body has no property that its schema does not name; one is an addition, never an error. */
final class UndeclaredRule implements Rule {
  private final Contract contract;
  private final SchemaTree schemas;

  UndeclaredRule(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaTree(contract.document());
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
      List<String> pointers, String place, JsonNode value, Map<String, Deviation> found) {
    List<String> all = schemas.expand(pointers);
    if (value.isArray()) {
      List<String> items = schemas.items(all);
      for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
        walk(items, Pointers.child(place, i), value.get(i), found);
      }
    } else if (value.isObject() && all.stream().anyMatch(schemas::namesProperties)) {
      value.properties().forEach(property -> {
        String name = property.getKey();
        String at = Pointers.child(place, name);
        List<String> declared = schemas.property(all, name);
        if (!declared.isEmpty()) {
          walk(declared, at, property.getValue(), found);
        } else if (all.stream().noneMatch(schemas::allowsOthers)) {
          String owner =
              all.stream().filter(schemas::namesProperties).findFirst().orElseThrow();
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
}
