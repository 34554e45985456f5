package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Condition;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The schemas within what is not taken apart: values at their bounds are worth a try. */
final class Conditions {
  private static final List<String> OF_THE_VALUE = List.of("not", "if", "then", "else");

  private final Set<Condition> conditions = new LinkedHashSet<>();

  private Conditions() {}

  static Conditions of(List<Part> parts) {
    Conditions all = new Conditions();
    for (Part part : parts) {
      Schemas schemas = part.items().rest().schemas();
      part.others().forEach(schema -> all.conditions.add(new Condition(schemas, schema)));
    }
    return all;
  }

  /** What they say of values of a type. */
  List<Part> parts(JsonType type) {
    List<Part> parts = new ArrayList<>();
    for (String keyword : OF_THE_VALUE) {
      subs(keyword).forEach(sub -> parts.addAll(sub.shape().of(type)));
    }
    return parts;
  }

  /** What some elements of an array must be. */
  List<Sub> contents() {
    return subs("contains");
  }

  /** How many of these there may be, and one more and one less. */
  Set<Long> counts(int most) {
    Set<Long> counts = new TreeSet<>();
    for (Condition condition : conditions) {
      for (String keyword : List.of("minContains", "maxContains")) {
        long limit = Size.count(condition.schema().path(keyword), 1);
        long count = Math.max(0, Math.min(limit, most + 2L));
        counts.addAll(List.of(Math.max(0, count - 1), count, count + 1));
      }
    }
    counts.removeIf(count -> count > most);
    return counts;
  }

  private List<Sub> subs(String keyword) {
    List<Sub> subs = new ArrayList<>();
    for (Condition condition : conditions) {
      JsonNode schema = condition.schema().path(keyword);
      if (!schema.isMissingNode()) {
        subs.add(condition.schemas().sub(schema));
      }
    }
    return subs;
  }
}
