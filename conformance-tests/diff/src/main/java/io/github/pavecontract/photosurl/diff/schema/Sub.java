package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema at some place: all of these at once. Two of them are equal if they are the same nodes, so that
 * recursive schemas can be recognized.
 */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
public final class Sub {
  private final CoreSchemas core;
  private final List<JsonNode> conjuncts;

  Sub(CoreSchemas core, List<JsonNode> conjuncts) {
    this.core = core;
    this.conjuncts = List.copyOf(conjuncts);
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

  Shape shape() {
    return core.normalizer().shape(this);
  }

  boolean isAny() {
    return conjuncts.stream().allMatch(Sub::saysNothing);
  }

  private static boolean saysNothing(JsonNode schema) {
    return schema.isObject()
        ? schema.properties().stream().allMatch(p -> p.getKey().equals(CoreSchemas.ORIGIN))
        : schema.asBoolean();
  }

  Sub and(Sub other) {
    List<JsonNode> all = new ArrayList<>(conjuncts);
    for (JsonNode conjunct : other.conjuncts) {
      if (all.stream().noneMatch(known -> known == conjunct)) {
        all.add(conjunct);
      }
    }
    return all.size() == conjuncts.size() ? this : new Sub(core, all);
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
    if (!(other instanceof Sub that) || conjuncts.size() != that.conjuncts.size()) {
      return false;
    }
    for (int i = 0; i < conjuncts.size(); i++) {
      if (conjuncts.get(i) != that.conjuncts.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = conjuncts.size();
    for (JsonNode conjunct : conjuncts) {
      hash = 31 * hash + System.identityHashCode(conjunct);
    }
    return hash;
  }
}
