package io.github.pavecontract.photosurl.conformance.change.schema;

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
    return has("propertyNames")
        && other.has("propertyNames")
        && new Inclusion(false).proven(sub("propertyNames"), other.sub("propertyNames"));
  }

  private boolean has(String keyword) {
    return schema.has(keyword) && !schema.has(CoreSchemas.ORIGIN);
  }

  private Sub sub(String keyword) {
    JsonNode inner = schema.path(keyword);
    return core.sub(inner.isMissingNode() ? BooleanNode.TRUE : inner);
  }
}
