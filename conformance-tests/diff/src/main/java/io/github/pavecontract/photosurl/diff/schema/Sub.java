package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema at some place: all of these at once. Two of them are equal if they are the same nodes, in any order
 * and through any references, so that recursive schemas can be recognized, and those that are reached in many
 * ways.
 */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
public final class Sub {
  private final CoreSchemas core;
  private final List<JsonNode> conjuncts;
  /** The same behind references. */
  private final List<JsonNode> meanings;

  private final int hash;

  Sub(CoreSchemas core, List<JsonNode> conjuncts) {
    this.core = core;
    this.conjuncts = List.copyOf(conjuncts);
    this.meanings = conjuncts.stream().map(core::meaning).toList();
    this.hash = meanings.stream().mapToInt(System::identityHashCode).sum();
  }

  static Sub any(CoreSchemas core) {
    return new Sub(core, List.of());
  }

  static Sub never(CoreSchemas core) {
    return new Sub(core, List.of(BooleanNode.FALSE));
  }

  CoreSchemas core() {
    return core;
  }

  List<JsonNode> conjuncts() {
    return conjuncts;
  }

  /** The schemas that it is all of, none of which only refers to another one. */
  List<JsonNode> meanings() {
    return meanings;
  }

  Shape shape() {
    return core.normalizer().shape(this);
  }

  boolean isAny() {
    for (JsonNode conjunct : conjuncts) {
      if (!saysNothing(conjunct)) {
        return false;
      }
    }
    return true;
  }

  private static boolean saysNothing(JsonNode schema) {
    return schema.isObject()
        ? schema.isEmpty() || (schema.size() == 1 && schema.has(CoreSchemas.ORIGIN))
        : schema.asBoolean();
  }

  Sub and(Sub other) {
    List<JsonNode> all = new ArrayList<>(conjuncts);
    for (int i = 0; i < other.conjuncts.size(); i++) {
      if (!means(other.meanings.get(i))) {
        all.add(other.conjuncts.get(i));
      }
    }
    return all.size() == conjuncts.size() ? this : new Sub(core, all);
  }

  private boolean means(JsonNode meaning) {
    for (JsonNode known : meanings) {
      if (known == meaning) {
        return true;
      }
    }
    return false;
  }

  /** Where it is written: the first place, if there are several. */
  public String origin() {
    return conjuncts.stream()
        .map(schema -> schema.path(CoreSchemas.ORIGIN).asText())
        .filter(origin -> !origin.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** One schema for the validator. */
  JsonNode asSchema() {
    return conjuncts.size() == 1
        ? conjuncts.get(0)
        : JsonNodeFactory.instance
            .objectNode()
            .set("allOf", JsonNodeFactory.instance.arrayNode().addAll(conjuncts));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sub that
        && hash == that.hash
        && meanings.size() == that.meanings.size()
        && meanings.stream().allMatch(that::means);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
