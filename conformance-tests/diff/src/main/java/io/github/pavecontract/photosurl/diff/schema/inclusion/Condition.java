package io.github.pavecontract.photosurl.diff.schema.inclusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pavecontract.photosurl.diff.schema.core.Same;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.Set;

/** What a schema says that is not taken apart, and what can be proven of it all the same. */
public record Condition(Schemas schemas, JsonNode schema) {
  private static final Set<String> DENIAL = Set.of("not");
  private static final Set<String> CHOICE = Set.of("if", "then", "else");
  private static final Set<String> CONTENT = Set.of("contains", "minContains", "maxContains");
  private static final Set<String> DEPENDENT = Set.of("dependentSchemas");
  private static final Set<String> NAMES = Set.of("propertyNames");
  private static final Set<String> ONE_OF = Set.of("oneOf");

  /**
   * Whether each value that satisfies the other one surely satisfies this one. What several keywords say
   * together, such as {@code not} beside {@code unevaluatedProperties}, is compared as a whole or not at all.
   *
   * @param areFew whether alternatives may be compared one by one, which takes too long where choices that overlap are
   *     nested in each other
   */
  boolean isImpliedBy(Condition other, boolean areFew) {
    if (Same.are(schemas.core(), schema, other.schemas.core(), other.schema)) {
      return true;
    }
    if (saysOnly(DENIAL) && other.saysOnly(DENIAL)) {
      // Less is excluded.
      return new Inclusion(false).proven(other.sub("not"), sub("not"));
    }
    if (saysOnly(CHOICE) && other.saysOnly(CHOICE)) {
      return sub("if").isSameAs(other.sub("if"))
          && new Inclusion(false).proven(sub("then"), other.sub("then"))
          && new Inclusion(false).proven(sub("else"), other.sub("else"));
    }
    if (saysOnly(CONTENT) && other.saysOnly(CONTENT)) {
      return contains(other);
    }
    if (areFew && saysOnly(ONE_OF) && other.saysOnly(ONE_OF)) {
      return hasTheAlternativesOf(other);
    }
    if (saysOnly(DEPENDENT) && other.saysOnly(DEPENDENT)) {
      return schema.path("dependentSchemas").properties().stream()
          .allMatch(p -> other.schema.path("dependentSchemas").has(p.getKey())
              && new Inclusion(false)
                  .proven(
                      schemas.sub(p.getValue()),
                      other.schemas.sub(other.schema.path("dependentSchemas").path(p.getKey()))));
    }
    return saysOnly(NAMES)
        && other.saysOnly(NAMES)
        && new Inclusion(false).proven(sub("propertyNames"), other.sub("propertyNames"));
  }

  /** One for one the same values: what satisfies exactly one of these then satisfies exactly one of those. */
  private boolean hasTheAlternativesOf(Condition other) {
    JsonNode mine = schema.path("oneOf");
    JsonNode its = other.schema.path("oneOf");
    boolean same = mine.size() == its.size();
    for (int i = 0; i < mine.size() && same; i++) {
      same = isEqual(schemas.sub(mine.get(i)), other.schemas.sub(its.get(i)));
    }
    return same;
  }

  private static boolean isEqual(Sub a, Sub b) {
    return new Inclusion(false).proven(a, b) && new Inclusion(false).proven(b, a);
  }

  /** As many elements of that kind at least; where there is a most, of the very same kind. */
  private boolean contains(Condition other) {
    Inclusion inclusion = new Inclusion(false);
    boolean asFew = !schema.has("maxContains")
        || (count(other, "maxContains") <= count(this, "maxContains")
            && inclusion.proven(other.sub("contains"), sub("contains")));
    return asFew
        && count(this, "minContains") <= count(other, "minContains")
        && inclusion.proven(sub("contains"), other.sub("contains"));
  }

  private static long count(Condition condition, String keyword) {
    return Size.count(
        condition.schema.path(keyword), keyword.equals("minContains") ? 1 : Long.MAX_VALUE);
  }

  private boolean saysOnly(Set<String> keywords) {
    return !schema.isEmpty()
        && schema.properties().stream().allMatch(p -> keywords.contains(p.getKey()));
  }

  private Sub sub(String keyword) {
    JsonNode inner = schema.path(keyword);
    return schemas.sub(inner.isMissingNode() ? BooleanNode.TRUE : inner);
  }
}
