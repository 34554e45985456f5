package io.github.pavecontract.photosurl.diff.schema.normal;

import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type that satisfy all of these at once.
 *
 * @param type their type
 * @param values the only values, or null if they are not enumerated
 * @param range for numbers
 * @param multiples for numbers, what each is a multiple of; 1 makes it an integer
 * @param formats for strings and numbers
 * @param size of strings, arrays and objects
 * @param patterns for strings
 * @param unique for arrays
 * @param items for arrays
 * @param members for objects
 * @param others what is not taken apart, as schemas
 * @param origins where each of these was written
 */
public record Part(
    JsonType type,
    @Nullable Set<JsonNode> values,
    Range range,
    Set<BigDecimal> multiples,
    Set<String> formats,
    Size size,
    Set<String> patterns,
    boolean unique,
    Items items,
    Members members,
    Set<JsonNode> others,
    Map<Facet, String> origins) {
  static Part any(JsonType type, Schemas schemas) {
    return new Part(
        type,
        null,
        Range.ALL,
        Set.of(),
        Set.of(),
        Size.ANY,
        Set.of(),
        false,
        new Items(java.util.List.of(), Sub.any(schemas)),
        Members.any(schemas),
        Set.of(),
        Map.of());
  }

  /** The schemas that this is part of. */
  Schemas schemas() {
    return items.rest().schemas();
  }

  public boolean isInteger() {
    return multiples.stream().anyMatch(m -> m.remainder(BigDecimal.ONE).signum() == 0);
  }

  @SuppressWarnings("ReferenceEquality") // There is one part for any value of a type.
  public Part and(Part other) {
    if (this == other.schemas().any(type)) {
      return other;
    }
    if (other == schemas().any(type)) {
      return this;
    }
    Set<JsonNode> common = values == null ? other.values : values;
    if (values != null && other.values != null) {
      common = new LinkedHashSet<>(values);
      common.retainAll(other.values);
    }
    Map<Facet, String> places = new EnumMap<>(Facet.class);
    places.putAll(other.origins);
    places.putAll(origins);
    return new Part(
        type,
        common,
        range.and(other.range),
        union(multiples, other.multiples),
        union(formats, other.formats),
        size.and(other.size),
        union(patterns, other.patterns),
        unique || other.unique,
        items.and(other.items),
        members.and(other.members),
        union(others, other.others),
        places);
  }

  public static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  /** The same with one facet of another part. */
  public Part with(Facet facet, Part other) {
    return new Part(
        type,
        facet == Facet.VALUES ? other.values : values,
        facet == Facet.RANGE || facet == Facet.FORMAT ? other.range : range,
        facet == Facet.MULTIPLES ? other.multiples : multiples,
        facet == Facet.FORMAT ? other.formats : formats,
        facet == Facet.SIZE ? other.size : size,
        facet == Facet.PATTERN ? other.patterns : patterns,
        facet == Facet.UNIQUE ? other.unique : unique,
        items,
        members,
        facet == Facet.OTHER ? other.others : others,
        origins);
  }

  public Part with(Range bounds) {
    return with(values, bounds, size, members);
  }

  public Part with(Size bounds) {
    return with(values, range, bounds, members);
  }

  private Part with(@Nullable Set<JsonNode> only, Range numbers, Size sizes, Members properties) {
    return new Part(
        type,
        only,
        numbers,
        multiples,
        formats,
        sizes,
        patterns,
        unique,
        items,
        properties,
        others,
        origins);
  }

  public Object facet(Facet facet) {
    return switch (facet) {
      case VALUES -> values == null ? "" : values;
      case RANGE -> range;
      case MULTIPLES -> multiples;
      case FORMAT -> formats;
      case SIZE -> size;
      case PATTERN -> patterns;
      case UNIQUE -> unique;
      case OTHER -> others;
    };
  }

  Part withOthers(Set<JsonNode> more, String origin) {
    Map<Facet, String> places = new EnumMap<>(Facet.class);
    places.putAll(origins);
    places.put(Facet.OTHER, origin);
    return new Part(
        type,
        values,
        range,
        multiples,
        formats,
        size,
        patterns,
        unique,
        items,
        members,
        union(others, more),
        places);
  }

  public Part withValues(@Nullable Set<JsonNode> only) {
    return with(only, range, size, members);
  }

  /** These values and nothing else, written where this is. */
  Part enumerated(Set<JsonNode> only) {
    Part any = schemas().any(type);
    return new Part(
        type,
        only,
        any.range,
        any.multiples,
        any.formats,
        any.size,
        any.patterns,
        any.unique,
        any.items,
        any.members,
        any.others,
        origins);
  }

  /** An enumerated scalar says by its values all that its other facets say. */
  public Part simplified() {
    Part whole = isInteger()
        ? with(range.ofIntegers())
        : type == JsonType.OBJECT ? with(values, range, size, members.filled(size.min())) : this;
    if (values == null || type == JsonType.ARRAY || type == JsonType.OBJECT) {
      return whole;
    }
    if (values.size() == type.count()) {
      return whole.withValues(null);
    }
    Set<JsonNode> left =
        values.stream().filter(whole::admits).collect(Collectors.toCollection(LinkedHashSet::new));
    return new Part(
        type,
        left,
        Range.ALL,
        Set.of(),
        formats,
        Size.ANY,
        patterns.stream().filter(p -> !Patterns.isPlain(p)).collect(Collectors.toSet()),
        false,
        items,
        members,
        others,
        origins);
  }

  private boolean admits(JsonNode value) {
    if (type == JsonType.NUMBER) {
      BigDecimal number = value.decimalValue();
      return range.contains(number)
          && multiples.stream().allMatch(m -> number.remainder(m).signum() == 0);
    }
    return type != JsonType.STRING
        || (size.contains(value.asText().codePointCount(0, value.asText().length()))
            && patterns.stream()
                .filter(Patterns::isPlain)
                .allMatch(p -> Patterns.matches(p, value.asText())));
  }

  boolean isEmpty() {
    return (values != null && values.isEmpty())
        || range.isEmpty()
        || size.isEmpty()
        || members.required().stream().anyMatch(name -> members.of(name).conjuncts().stream()
            .anyMatch(c -> c.isBoolean() && !c.asBoolean()));
  }
}
