package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part that is being made of another one, facet by facet. */
final class PartEdit {
  private final JsonType type;
  private @Nullable Set<JsonNode> values;
  private Range range = Range.ALL;
  private Set<BigDecimal> multiples = Set.of();
  private Set<String> formats = Set.of();
  private Size size = Size.ANY;
  private Set<String> patterns = Set.of();
  private boolean unique;
  private Items items;
  private Members members;
  private Set<JsonNode> others = Set.of();
  private Map<Facet, String> origins = Map.of();

  /** Starts with any value of a type. */
  PartEdit(JsonType type, Schemas schemas) {
    this.type = type;
    this.items = new Items(List.of(), Sub.any(schemas));
    this.members = Members.any(schemas);
  }

  /** Starts with the values of a part. */
  PartEdit(Part part) {
    this.type = part.type();
    this.values = part.values();
    this.range = part.range();
    this.multiples = part.multiples();
    this.formats = part.formats();
    this.size = part.size();
    this.patterns = part.patterns();
    this.unique = part.unique();
    this.items = part.items();
    this.members = part.members();
    this.others = part.others();
    this.origins = part.origins();
  }

  PartEdit values(@Nullable Set<JsonNode> only) {
    values = only;
    return this;
  }

  PartEdit range(Range bounds) {
    range = bounds;
    return this;
  }

  PartEdit multiples(Set<BigDecimal> steps) {
    multiples = steps;
    return this;
  }

  PartEdit formats(Set<String> names) {
    formats = names;
    return this;
  }

  PartEdit size(Size bounds) {
    size = bounds;
    return this;
  }

  PartEdit patterns(Set<String> expressions) {
    patterns = expressions;
    return this;
  }

  PartEdit unique(boolean isUnique) {
    unique = isUnique;
    return this;
  }

  PartEdit items(Items elements) {
    items = elements;
    return this;
  }

  PartEdit members(Members properties) {
    members = properties;
    return this;
  }

  PartEdit others(Set<JsonNode> conditions) {
    others = conditions;
    return this;
  }

  PartEdit origins(Map<Facet, String> places) {
    origins = places;
    return this;
  }

  Part part() {
    return new Part(
        type,
        values,
        new Part.Plain(range, multiples, formats, patterns),
        size,
        new Part.Elements(unique, items),
        members,
        others,
        origins);
  }
}
