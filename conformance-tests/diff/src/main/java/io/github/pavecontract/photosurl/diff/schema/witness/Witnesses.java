package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds values that are valid under one schema and not under another, and says so only if the validator does. */
public final class Witnesses {
  private Witnesses() {}

  static boolean is(JsonNode value, Sub narrow, Sub wide) {
    return narrow.acceptsAsWritten(value).orElse(false) && !wide.accepts(value).orElse(true);
  }

  static boolean isConfirmed(JsonNode value, Sub narrow, Sub wide) {
    return narrow.isConfirmed(value, true) && wide.isConfirmed(value, false);
  }

  /** Looks through candidates, the small ones first. */
  public static Optional<JsonNode> find(Sub narrow, Sub wide) {
    return smallestFirst(Candidates.of(narrow, wide, new Samples())).stream()
        .filter(value -> is(value, narrow, wide))
        .filter(value -> isConfirmed(value, narrow, wide))
        .findFirst()
        .map(value -> shrunk(value, narrow, wide, v -> true));
  }

  static List<JsonNode> smallestFirst(Collection<JsonNode> values) {
    IdentityHashMap<JsonNode, Integer> lengths = new IdentityHashMap<>();
    values.forEach(value -> lengths.put(value, value.toString().length()));
    return values.stream().sorted(Comparator.comparing(lengths::get)).toList();
  }

  /** Takes away what is not needed. */
  static JsonNode shrunk(JsonNode witness, Sub narrow, Sub wide, Predicate<JsonNode> wanted) {
    JsonNode smallest = witness;
    boolean again = true;
    while (again) {
      again = false;
      for (JsonNode smaller : smaller(smallest)) {
        if (wanted.test(smaller) && is(smaller, narrow, wide)) {
          smallest = smaller;
          again = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<JsonNode> smaller(JsonNode value) {
    List<JsonNode> smaller = new ArrayList<>();
    if (value instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        ObjectNode without = object.deepCopy();
        without.remove(name);
        smaller.add(without);
      }
      for (String name : names) {
        for (JsonNode inner : smaller(object.path(name))) {
          smaller.add(object.deepCopy().set(name, inner));
        }
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        ArrayNode without = array.deepCopy();
        without.remove(i);
        smaller.add(without);
      }
      for (int i = 0; i < array.size(); i++) {
        for (JsonNode inner : smaller(array.get(i))) {
          ArrayNode changed = array.deepCopy();
          changed.set(i, inner);
          smaller.add(changed);
        }
      }
    }
    return smaller;
  }
}
