package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of a type if some of its values are excluded, where that can be said in parts. */
final class Complement {
  private static final int MOST_PARTS = 8;

  private final Part any;
  private final String origin;

  private Complement(JsonType type, Schemas schemas, String origin) {
    this.any = schemas.any(type);
    this.origin = origin;
  }

  /** The parts that none of the excluded ones overlaps; empty if there is no way to write them. */
  static Optional<List<Part>> of(
      JsonType type, List<Part> excluded, Schemas schemas, String origin) {
    Complement complement = new Complement(type, schemas, origin);
    List<Part> left = List.of(complement.any);
    for (Part part : excluded) {
      List<Part> rest = complement.of(part);
      if (rest == null || left.size() * rest.size() > MOST_PARTS) {
        return Optional.empty();
      }
      left = left.stream().flatMap(a -> rest.stream().map(a::and)).toList();
    }
    return Optional.of(left);
  }

  /** Whatever violates one of its facets. */
  private @Nullable List<Part> of(Part part) {
    List<Part> rest = new ArrayList<>();
    part.members().required().forEach(name -> rest.add(without(name)));
    outside(part.range(), rest);
    outside(part.size(), rest);
    Part understood = new PartEdit(any)
        .range(part.range())
        .size(part.size())
        .members(requiring(part.members().required()))
        .part();
    return Parts.same(part, understood) ? rest : null;
  }

  private void outside(Range range, List<Part> rest) {
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    if (low != null) {
      rest.add(with(new Range(null, false, low, !range.lowIsOut()), Size.ANY, any.members()));
    }
    if (high != null) {
      rest.add(with(new Range(high, !range.highIsOut(), null, false), Size.ANY, any.members()));
    }
  }

  private void outside(Size size, List<Part> rest) {
    if (size.min() > 0) {
      rest.add(with(Range.ALL, new Size(0, size.min() - 1), any.members()));
    }
    if (size.max() < Long.MAX_VALUE) {
      rest.add(with(Range.ALL, new Size(size.max() + 1, Long.MAX_VALUE), any.members()));
    }
  }

  private Part without(String name) {
    Schemas schemas = any.items().rest().schemas();
    Sub never = schemas.sub(JsonNodeFactory.instance.booleanNode(false));
    return with(
        Range.ALL,
        Size.ANY,
        new Members(
            Map.of(name, never), Set.of(), Map.of(), any.members().additional(), Map.of(), null));
  }

  private Members requiring(Set<String> names) {
    return new Members(Map.of(), names, Map.of(), any.members().additional(), Map.of(), null);
  }

  private Part with(Range range, Size size, Members members) {
    Map<Facet, String> origins =
        range.equals(Range.ALL) ? Map.of(Facet.SIZE, origin) : Map.of(Facet.RANGE, origin);
    return new PartEdit(any)
        .range(range)
        .size(size)
        .members(members)
        .origins(origins)
        .part();
  }
}
