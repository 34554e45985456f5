package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** What a schema says that is not taken apart, and what can be proven of it all the same. */
record Condition(CoreSchemas core, JsonNode schema) {
  /** Whether each value that satisfies the other one surely satisfies this one. */
  boolean isImpliedBy(Condition other) {
    if (Same.are(core, schema, other.core, other.schema)) {
      return true;
    }
    if (has("not") && other.has("not")) {
      // Less is excluded.
      return new Inclusion(false).proven(other.sub("not"), sub("not"));
    }
    if (has("if") && other.has("if")) {
      return Same.are(sub("if"), other.sub("if"))
          && new Inclusion(false).proven(sub("then"), other.sub("then"))
          && new Inclusion(false).proven(sub("else"), other.sub("else"));
    }
    if (has("contains") && other.has("contains")) {
      return contains(other);
    }
    if (has("dependentSchemas") && other.has("dependentSchemas")) {
      return schema.path("dependentSchemas").properties().stream()
          .allMatch(p -> other.schema.path("dependentSchemas").has(p.getKey())
              && new Inclusion(false)
                  .proven(
                      core.sub(p.getValue()),
                      other.core.sub(other.schema.path("dependentSchemas").path(p.getKey()))));
    }
    return has("propertyNames")
        && other.has("propertyNames")
        && new Inclusion(false).proven(sub("propertyNames"), other.sub("propertyNames"));
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
    return condition
        .schema
        .path(keyword)
        .asLong(keyword.equals("minContains") ? 1 : Long.MAX_VALUE);
  }

  private boolean has(String keyword) {
    return schema.has(keyword) && !schema.has(CoreSchemas.ORIGIN);
  }

  private Sub sub(String keyword) {
    JsonNode inner = schema.path(keyword);
    return core.sub(inner.isMissingNode() ? BooleanNode.TRUE : inner);
  }
}
