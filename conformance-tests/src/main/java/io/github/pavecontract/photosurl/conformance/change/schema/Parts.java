package io.github.pavecontract.photosurl.conformance.change.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alternatives of one type. */
final class Parts {
  private Parts() {}

  /** Drops what cannot be and what says the same, and joins enumerations. */
  static List<Part> tidy(List<Part> parts) {
    List<Part> left = new ArrayList<>();
    for (Part raw : parts) {
      Part part = raw.simplified();
      if (!part.isEmpty() && left.stream().noneMatch(other -> same(other, part))) {
        join(left, part);
      }
    }
    for (Part part : left) {
      if (saysNothing(part)) {
        return List.of(part);
      }
    }
    return left;
  }

  private static void join(List<Part> left, Part part) {
    for (int i = 0; i < left.size(); i++) {
      Set<com.fasterxml.jackson.databind.JsonNode> known = left.get(i).values();
      if (known != null
          && part.values() != null
          && same(left.get(i).withValues(Set.of()), part.withValues(Set.of()))) {
        left.set(i, left.get(i).withValues(Part.union(known, part.values())));
        return;
      }
    }
    left.add(part);
  }

  /** Whether they say the same, wherever it was written. */
  static boolean same(Part a, Part b) {
    return plain(a).equals(plain(b));
  }

  private static Part plain(Part part) {
    return new Part(
        part.type(),
        part.values() == null ? null : new HashSet<>(part.values()),
        part.range(),
        part.multiples(),
        part.formats(),
        part.size(),
        part.patterns(),
        part.unique(),
        part.items(),
        part.members(),
        part.others(),
        Map.of());
  }

  static boolean saysNothing(Part part) {
    return part.values() == null
        && part.range().equals(Range.ALL)
        && part.multiples().isEmpty()
        && part.formats().isEmpty()
        && part.size().equals(Size.ANY)
        && part.patterns().isEmpty()
        && !part.unique()
        && part.others().isEmpty()
        && part.items().prefix().isEmpty()
        && part.items().rest().isAny()
        && part.members().properties().isEmpty()
        && part.members().required().isEmpty()
        && part.members().patterns().isEmpty()
        && part.members().dependent().isEmpty()
        && part.members().additional().isAny();
  }
}
