package io.github.pavecontract.photosurl.conformance.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels that the contract lists for photos, numbered in its order. */
final class Labels {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Labels(Contract contract, Operation operation) {
    Document document = contract.document();
    String label = Pointers.child(
        operation.pointer(),
        "requestBody",
        "content",
        "application/json",
        "schema",
        "properties",
        "photos",
        "items",
        "properties",
        "photo_label");
    for (String value : enumerated(document, label)) {
      numbers.putIfAbsent(value, numbers.size());
    }
  }

  /** The values of a schema, or of the first of its alternatives that lists any. */
  private static List<String> enumerated(Document document, String schema) {
    List<String> values = new ArrayList<>();
    document.at(Pointers.child(schema, "enum")).forEach(value -> values.add(value.asText()));
    JsonNode alternatives = document.at(Pointers.child(schema, "anyOf"));
    for (int i = 0; values.isEmpty() && i < alternatives.size(); i++) {
      values.addAll(enumerated(document, Pointers.child(schema, "anyOf", i)));
    }
    return values;
  }

  List<String> all() {
    return List.copyOf(numbers.keySet());
  }

  int count() {
    return numbers.size();
  }

  boolean knows(String label) {
    return numbers.containsKey(label);
  }

  int number(String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw new IllegalArgumentException("`" + label + "` is no label of the contract. Use one of: "
          + String.join(", ", all()) + ".");
    }
    return number;
  }
}
