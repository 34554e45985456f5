package io.github.pavecontract.photosurl.diff.schema.inclusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.Formats;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Claim;
import io.github.pavecontract.photosurl.diff.schema.normal.Items;
import io.github.pavecontract.photosurl.diff.schema.normal.Members;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Patterns;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proves that each value of one schema is a value of another one. What it cannot prove may still be so. */
public final class Inclusion {
  private static final int FEW_CONDITIONS = 3;

  private final boolean lenient;

  /** Whether to overlook what only a property that was not declared before could contradict. */
  public Inclusion(boolean lenient) {
    this.lenient = lenient;
  }

  public boolean proven(Sub wide, Sub narrow) {
    return wide.isAny()
        || wide.isSameAs(narrow)
        || wide.schemas()
            .proofs(narrow.schemas(), lenient)
            .holds(new Claim(wide, narrow), () -> ofEachType(wide, narrow));
  }

  private boolean ofEachType(Sub wide, Sub narrow) {
    for (JsonType type : JsonType.values()) {
      for (Part part : narrow.shape().of(type)) {
        if (!proven(wide, wide.shape().of(type), part) && !Nothing.is(part)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether each value of one part is a value of one of several, which are those of a schema. */
  public boolean proven(Sub whole, List<Part> wide, Part narrow) {
    for (Part part : wide) {
      if (proven(part, narrow)) {
        return true;
      }
    }
    Set<JsonNode> values = narrow.values();
    return values != null
        && !wide.isEmpty()
        && values.stream().allMatch(value -> whole.accepts(value).equals(Optional.of(true)));
  }

  /** Whether each value of one part is a value of another one. */
  public boolean proven(Part wide, Part narrow) {
    if (!othersAreShared(wide, narrow)) {
      return false;
    }
    Set<JsonNode> values = narrow.values();
    if (wide.values() != null) {
      return values == null
          ? FewValues.areIn(wide.values(), narrow)
          : wide.values().containsAll(values);
    }
    if (values != null && isScalar(narrow.type())) {
      return scalarValues(wide, narrow, values);
    }
    return switch (narrow.type()) {
      case NULL, BOOLEAN -> true;
      case NUMBER -> numbers(wide, narrow);
      case STRING -> strings(wide, narrow);
      case ARRAY -> arrays(wide, narrow);
      case OBJECT -> objects(wide, narrow);
    };
  }

  private static boolean isScalar(JsonType type) {
    return type != JsonType.ARRAY && type != JsonType.OBJECT;
  }

  private static boolean scalarValues(Part wide, Part narrow, Set<JsonNode> values) {
    return wide.formats().stream()
            .allMatch(f -> Formats.isNumeric(f) || Formats.imply(narrow.formats(), f))
        && wide.patterns().stream()
            .allMatch(p -> Patterns.isPlain(p) || narrow.patterns().contains(p))
        && values.equals(wide.withValues(values).simplified().values());
  }

  public static boolean othersAreShared(Part wide, Part narrow) {
    if (wide.others().isEmpty()) {
      return true;
    }
    Schemas outer = wide.items().rest().schemas();
    Schemas inner = narrow.items().rest().schemas();
    boolean few = wide.others().size() <= FEW_CONDITIONS;
    return wide.others().stream().allMatch(w -> narrow.others().stream()
        .anyMatch(n -> new Condition(outer, w).isImpliedBy(new Condition(inner, n), few)));
  }

  private static boolean numbers(Part wide, Part narrow) {
    BigDecimal common = leastCommonMultiple(narrow.multiples());
    return wide.range().includes(narrow.range())
        && wide.multiples().stream()
            .allMatch(w -> common.signum() != 0 && common.remainder(w).signum() == 0);
  }

  /** What is a multiple of all of these; zero if there are none. */
  private static BigDecimal leastCommonMultiple(Set<BigDecimal> numbers) {
    BigDecimal common = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      int scale = Math.max(0, Math.max(number.scale(), common.scale()));
      BigInteger a = number.setScale(scale).unscaledValue();
      BigInteger b = common.setScale(scale).unscaledValue();
      common = b.signum() == 0
          ? number
          : new BigDecimal(a.divide(a.gcd(b)).multiply(b), scale).stripTrailingZeros();
    }
    return common;
  }

  private static boolean strings(Part wide, Part narrow) {
    if (!wide.formats().stream().allMatch(f -> Formats.imply(narrow.formats(), f))) {
      return false;
    }
    boolean simple = wide.size().includes(narrow.size().and(Formats.size(narrow.formats())))
        && narrow.patterns().containsAll(wide.patterns());
    return simple
        || ((!wide.patterns().isEmpty() || !narrow.patterns().isEmpty())
            && Languages.includes(wide, narrow));
  }

  private boolean arrays(Part wide, Part narrow) {
    Size size = bounded(narrow);
    if (!wide.size().includes(size) || (wide.unique() && !narrow.unique())) {
      return false;
    }
    long most = size.max();
    int heads = Math.max(wide.items().prefix().size(), narrow.items().prefix().size());
    for (int i = 0; i < heads && i < most; i++) {
      if (!proven(wide.items().of(i), narrow.items().of(i))) {
        return false;
      }
    }
    return most <= heads || proven(wide.items().rest(), narrow.items().rest());
  }

  private boolean objects(Part wide, Part narrow) {
    Members outer = wide.members();
    Members inner = narrow.members();
    if (!wide.size().includes(bounded(narrow))
        || !inner.required().containsAll(outer.required())
        || !dependencies(outer, inner)) {
      return false;
    }
    Set<String> names =
        Part.union(outer.properties().keySet(), inner.properties().keySet());
    Set<String> sent = inner.only();
    if (sent != null) {
      names.retainAll(sent);
    }
    for (String name : names) {
      boolean isNew = !inner.properties().containsKey(name)
          && !isNamed(narrow, name)
          && inner.additional().isAny();
      if (!(lenient && isNew) && !proven(outer.of(name), inner.of(name))) {
        return false;
      }
    }
    if (sent != null) {
      return true;
    }
    return patterns(outer, inner) && proven(outer.additional(), inner.additional());
  }

  /** Whether what is under a name that matches a pattern of either side surely is what the outer ones want there. */
  private boolean patterns(Members outer, Members inner) {
    for (Map.Entry<String, Sub> pattern : outer.patterns().entrySet()) {
      if (!underNamesOf(pattern.getKey(), inner)
          .allMatch(same -> proven(pattern.getValue(), same))) {
        return false;
      }
    }
    return inner.patterns().entrySet().stream()
        .allMatch(pattern ->
            NamePatterns.areCovered(pattern.getKey(), outer.patterns().keySet())
                || proven(outer.additional(), pattern.getValue()));
  }

  /** What there may be under the names that match a pattern: of each kind that can have such a name. */
  private static Stream<Sub> underNamesOf(String pattern, Members members) {
    Sub same = members.patterns().get(pattern);
    if (same != null) {
      return Stream.of(same);
    }
    Stream<Sub> matching = members.patterns().entrySet().stream()
        .filter(other -> !NamePatterns.areDisjoint(pattern, other.getKey()))
        .map(Map.Entry::getValue);
    return NamePatterns.areCovered(pattern, members.patterns().keySet())
        ? matching
        : Stream.concat(matching, Stream.of(members.additional()));
  }

  /** Whether something asks for a property, which is sent then, declared or not. */
  private static boolean isNamed(Part part, String name) {
    Members members = part.members();
    return members.required().contains(name)
        || members.dependent().values().stream().anyMatch(needs -> needs.contains(name))
        || part.others().stream()
            .flatMap(other -> other.findValues("required").stream())
            .anyMatch(names -> names.valueStream().anyMatch(n -> n.asText().equals(name)));
  }

  /** As many members as are required at least, and no more than there may be if it is closed. */
  public static Size bounded(Part part) {
    if (part.type() == JsonType.ARRAY) {
      Items items = part.items();
      boolean closed = items.rest().shape().isEmpty();
      return closed ? part.size().and(new Size(0, items.prefix().size())) : part.size();
    }
    Members members = part.members();
    boolean closed =
        members.additional().shape().isEmpty() && members.patterns().isEmpty();
    Set<String> sent = members.only();
    long most = sent != null ? sent.size() : closed ? members.properties().size() : Long.MAX_VALUE;
    return part.size().and(new Size(members.required().size(), most));
  }

  /** Whether what must accompany a property of the outer ones must do so among the inner ones. */
  public static boolean dependencies(Members outer, Members inner) {
    return outer.dependent().entrySet().stream()
        .allMatch(entry -> inner.required().containsAll(entry.getValue())
            || inner
                .dependent()
                .getOrDefault(entry.getKey(), Set.of())
                .containsAll(entry.getValue()));
  }
}
