package io.github.pavecontract.photosurl.diff.schema.normal;

import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Optional<Part> both = joined(left.get(i), part);
      if (both.isPresent()) {
        left.remove(i);
        join(left, both.get());
        return;
      }
    }
    left.add(part);
  }

  /** One part for two that differ in their values only, or in bounds that meet. */
  private static Optional<Part> joined(Part a, Part b) {
    if (a.values() != null && b.values() != null) {
      return same(a.withValues(Set.of()), b.withValues(Set.of()))
          ? Optional.of(a.withValues(Part.union(a.values(), b.values())))
          : Optional.empty();
    }
    if (same(a, a.with(Facet.RANGE, b)) && same(a.with(Facet.SIZE, b), b)) {
      return a.size().joined(b.size()).or(() -> b.size().joined(a.size())).map(a::with);
    }
    if (same(a.with(Facet.RANGE, b), b)) {
      boolean integers = a.isInteger();
      return a.range()
          .joined(b.range(), integers)
          .or(() -> b.range().joined(a.range(), integers))
          .map(a::with);
    }
    return Optional.empty();
  }

  /** Whether they say the same, wherever it was written. */
  static boolean same(Part a, Part b) {
    return plain(a).equals(plain(b));
  }

  private static Part plain(Part part) {
    return new PartEdit(part)
        .values(part.values() == null ? null : new HashSet<>(part.values()))
        .origins(Map.of())
        .part();
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
