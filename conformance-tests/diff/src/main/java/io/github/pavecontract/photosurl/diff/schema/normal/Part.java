package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
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
 * @param plain for numbers and strings
 * @param size of strings, arrays and objects
 * @param elements for arrays
 * @param members for objects
 * @param others what is not taken apart, as schemas
 * @param origins where each of these was written
 */
public record Part(
    JsonType type,
    @Nullable Set<JsonNode> values,
    Plain plain,
    Size size,
    Elements elements,
    Members members,
    Set<JsonNode> others,
    Map<Facet, String> origins) {
  /**
   * What is said of numbers and strings.
   *
   * @param range for numbers
   * @param multiples for numbers, what each is a multiple of; 1 makes it an integer
   * @param formats for strings and numbers
   * @param patterns for strings
   */
  record Plain(Range range, Set<BigDecimal> multiples, Set<String> formats, Set<String> patterns) {}

  /**
   * What is said of arrays.
   *
   * @param unique whether no element is repeated
   * @param items what each element is
   */
  record Elements(boolean unique, Items items) {}

  static Part any(JsonType type, Schemas schemas) {
    return new PartEdit(type, schemas).part();
  }

  /** The bounds of numbers. */
  public Range range() {
    return plain.range();
  }

  /** What each number is a multiple of; 1 makes it an integer. */
  public Set<BigDecimal> multiples() {
    return plain.multiples();
  }

  /** The formats of strings and numbers. */
  public Set<String> formats() {
    return plain.formats();
  }

  /** The patterns that strings match, each of them somewhere. */
  public Set<String> patterns() {
    return plain.patterns();
  }

  /** Whether no element of an array is repeated. */
  public boolean unique() {
    return elements.unique();
  }

  /** What each element of an array is. */
  public Items items() {
    return elements.items();
  }

  /** The schemas that this is part of. */
  Schemas schemas() {
    return items().rest().schemas();
  }

  public boolean isInteger() {
    return multiples().stream().anyMatch(m -> m.remainder(BigDecimal.ONE).signum() == 0);
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
    return new PartEdit(this)
        .values(common)
        .range(range().and(other.range()))
        .multiples(union(multiples(), other.multiples()))
        .formats(union(formats(), other.formats()))
        .size(size.and(other.size))
        .patterns(union(patterns(), other.patterns()))
        .unique(unique() || other.unique())
        .items(items().and(other.items()))
        .members(members.and(other.members))
        .others(union(others, other.others))
        .origins(places)
        .part();
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
    PartEdit edit = new PartEdit(this);
    return switch (facet) {
      case VALUES -> edit.values(other.values).part();
      case RANGE -> edit.range(other.range()).part();
      case MULTIPLES -> edit.multiples(other.multiples()).part();
      // A numeric format is a range as well.
      case FORMAT -> edit.range(other.range()).formats(other.formats()).part();
      case SIZE -> edit.size(other.size).part();
      case PATTERN -> edit.patterns(other.patterns()).part();
      case UNIQUE -> edit.unique(other.unique()).part();
      case OTHER -> edit.others(other.others).part();
    };
  }

  Part with(Range bounds) {
    return new PartEdit(this).range(bounds).part();
  }

  Part with(Size bounds) {
    return new PartEdit(this).size(bounds).part();
  }

  public Object facet(Facet facet) {
    return switch (facet) {
      case VALUES -> values == null ? "" : values;
      case RANGE -> range();
      case MULTIPLES -> multiples();
      case FORMAT -> formats();
      case SIZE -> size;
      case PATTERN -> patterns();
      case UNIQUE -> unique();
      case OTHER -> others;
    };
  }

  Part withOthers(Set<JsonNode> more, String origin) {
    Map<Facet, String> places = new EnumMap<>(Facet.class);
    places.putAll(origins);
    places.put(Facet.OTHER, origin);
    return new PartEdit(this).others(union(others, more)).origins(places).part();
  }

  public Part withValues(@Nullable Set<JsonNode> only) {
    return new PartEdit(this).values(only).part();
  }

  /** These values and nothing else, written where this is. */
  Part enumerated(Set<JsonNode> only) {
    return new PartEdit(schemas().any(type)).values(only).origins(origins).part();
  }

  /** An enumerated scalar says by its values all that its other facets say. */
  public Part simplified() {
    Part whole = isInteger()
        ? with(range().ofIntegers())
        : type == JsonType.OBJECT
            ? new PartEdit(this).members(members.filled(size.min())).part()
            : this;
    if (values == null || type == JsonType.ARRAY || type == JsonType.OBJECT) {
      return whole;
    }
    if (values.size() == type.count()) {
      return whole.withValues(null);
    }
    Set<JsonNode> left =
        values.stream().filter(whole::admits).collect(Collectors.toCollection(LinkedHashSet::new));
    return new PartEdit(this)
        .values(left)
        .range(Range.ALL)
        .multiples(Set.of())
        .size(Size.ANY)
        .patterns(patterns().stream().filter(p -> !Patterns.isPlain(p)).collect(Collectors.toSet()))
        .unique(false)
        .part();
  }

  private boolean admits(JsonNode value) {
    if (type == JsonType.NUMBER) {
      BigDecimal number = value.decimalValue();
      return range().contains(number)
          && multiples().stream().allMatch(m -> number.remainder(m).signum() == 0);
    }
    return type != JsonType.STRING
        || (size.contains(value.asText().codePointCount(0, value.asText().length()))
            && patterns().stream()
                .filter(Patterns::isPlain)
                .allMatch(p -> Patterns.matches(p, value.asText())));
  }

  boolean isEmpty() {
    return (values != null && values.isEmpty())
        || range().isEmpty()
        || size.isEmpty()
        || members.required().stream().anyMatch(name -> members.of(name).conjuncts().stream()
            .anyMatch(c -> c.isBoolean() && !c.asBoolean()));
  }
}
