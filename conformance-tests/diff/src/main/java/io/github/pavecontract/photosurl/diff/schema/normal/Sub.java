package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.Same;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schema at some place: all of these at once. Two of them are equal if they are the same nodes, in any order
 * and through any references, so that recursive schemas can be recognized, and those that are reached in many
 * ways.
 */
@SuppressWarnings("ReferenceEquality") // Equal nodes at two places are two schemas.
public final class Sub {
  private final Schemas schemas;
  private final List<JsonNode> conjuncts;
  /** The same behind references. */
  private final List<JsonNode> meanings;

  private final int hash;

  Sub(Schemas schemas, List<JsonNode> conjuncts) {
    this.schemas = schemas;
    this.conjuncts = List.copyOf(conjuncts);
    this.meanings = meanings(schemas.core(), this.conjuncts);
    int sum = 0;
    for (JsonNode meaning : meanings) {
      sum += System.identityHashCode(meaning);
    }
    this.hash = sum;
  }

  private static List<JsonNode> meanings(CoreSchemas core, List<JsonNode> conjuncts) {
    return conjuncts.size() == 1
        ? List.of(core.meaning(conjuncts.get(0)))
        : conjuncts.stream().map(core::meaning).toList();
  }

  static Sub any(Schemas schemas) {
    return new Sub(schemas, List.of());
  }

  static Sub never(Schemas schemas) {
    return new Sub(schemas, List.of(BooleanNode.FALSE));
  }

  public Schemas schemas() {
    return schemas;
  }

  public List<JsonNode> conjuncts() {
    return conjuncts;
  }

  /** The schemas that it is all of, none of which only refers to another one. */
  public List<JsonNode> meanings() {
    return meanings;
  }

  public Shape shape() {
    return schemas.normalizer().shape(this);
  }

  /** Whether another schema is written alike: the same keywords, through references and in any order. */
  public boolean isSameAs(Sub other) {
    if (conjuncts.size() != other.conjuncts.size()) {
      return false;
    }
    for (int i = 0; i < conjuncts.size(); i++) {
      if (!Same.are(
          schemas.core(), conjuncts.get(i), other.schemas.core(), other.conjuncts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is valid as receivers read the schema; empty if that cannot be told. */
  public Optional<Boolean> accepts(JsonNode value) {
    return schemas.validity().of(conjuncts, value);
  }

  /** Whether a value is valid with all that receivers overlook; empty if that cannot be told. */
  public Optional<Boolean> acceptsAsWritten(JsonNode value) {
    return schemas.validity().asWritten(conjuncts, value);
  }

  /** Whether the validator says so as well, of which nothing here is a part. */
  public boolean isConfirmed(JsonNode value, boolean valid) {
    return schemas.validity().isConfirmed(asSchema(), value, valid);
  }

  public boolean isAny() {
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

  /** Both at once. */
  public Sub and(Sub other) {
    List<JsonNode> all = new ArrayList<>(conjuncts);
    for (int i = 0; i < other.conjuncts.size(); i++) {
      if (!means(other.meanings.get(i))) {
        all.add(other.conjuncts.get(i));
      }
    }
    return all.size() == conjuncts.size() ? this : new Sub(schemas, all);
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
