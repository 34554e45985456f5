package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels that the contract lists for photos, numbered in its order. */
public final class Labels {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Labels(Document document, Operation operation) {
    String label = Pointers.child(
        operation.requestSchema(), "properties", "photos", "items", "properties", "photo_label");
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

  /**
   * Lists the labels.
   *
   * @return all of them in the order of the contract
   */
  public List<String> all() {
    return List.copyOf(numbers.keySet());
  }

  /**
   * Counts the labels.
   *
   * @return how many there are
   */
  public int count() {
    return numbers.size();
  }

  /**
   * Looks a label up.
   *
   * @param label any text
   * @return whether the contract lists it
   */
  public boolean knows(String label) {
    return numbers.containsKey(label);
  }

  /**
   * Numbers a label.
   *
   * @param label a label of the contract
   * @return its place in the order of the contract, from 0
   * @throws IllegalArgumentException if the contract does not list it
   */
  public int number(String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw new IllegalArgumentException("`" + label + "` is no label of the contract. Use one of: "
          + String.join(", ", all()) + ".");
    }
    return number;
  }
}
