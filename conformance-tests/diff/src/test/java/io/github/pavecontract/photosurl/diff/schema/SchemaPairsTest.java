package io.github.pavecontract.photosurl.diff.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaComparison;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pairs of schemas, in both directions: a proof must hold, a witness must be one, few may stay open. */
final class SchemaPairsTest {
  private static final int PAIRS = 1_200;
  private static final int VALUES = 120;

  /** Another seed: -Dphotosurl.seed=N. */
  private static final long SEED = Long.getLong("photosurl.seed", 20_260_101L);

  private int proven;
  private int refuted;
  private int open;

  @Test
  void proofsHoldAndWitnessesAreOnes() {
    for (int i = 0; i < PAIRS; i++) {
      RandomSchemas schemas = new RandomSchemas(SEED + i);
      JsonNode before = schemas.schema(2);
      JsonNode after = schemas.edited(before, 2);
      compare(before, after, schemas, SEED + i);
      compare(after, before, schemas, SEED + i);
    }
    System.out.println("seed " + SEED + ": " + proven + " inclusions proven, " + refuted
        + " refuted, " + open + " open");
    assertThat(open)
        .as("inclusions neither proven nor refuted, of %d (seed %d)", 2 * PAIRS, SEED)
        .isLessThan(2 * PAIRS / 20);
    assertThat(refuted).as("inclusions refuted (seed %d)", SEED).isGreaterThan(PAIRS / 4);
    assertThat(proven).as("inclusions proven (seed %d)", SEED).isGreaterThan(PAIRS / 4);
  }

  private void compare(JsonNode narrow, JsonNode wide, RandomSchemas values, long seed) {
    Sub inner = sub(narrow);
    Sub outer = sub(wide);
    Schema valid = validator(narrow);
    Schema invalid = validator(wide);
    String pair = "seed " + seed + ": " + narrow + " in " + wide;
    if (SchemaComparison.includes(outer, inner)) {
      proven++;
      for (int i = 0; i < VALUES; i++) {
        JsonNode value = values.value(3);
        assertThat(valid.validate(value).isEmpty() && !invalid.validate(value).isEmpty())
            .as("%s was proven, and %s refutes it", pair, value)
            .isFalse();
      }
      assertThat(SchemaComparison.witness(inner, outer))
          .as("%s was proven", pair)
          .isEmpty();
      return;
    }
    Optional<JsonNode> witness = SchemaComparison.witness(inner, outer);
    if (witness.isEmpty()) {
      open++;
      return;
    }
    refuted++;
    assertThat(valid.validate(witness.get()))
        .as("%s: %s is valid", pair, witness.get())
        .isEmpty();
    assertThat(invalid.validate(witness.get()))
        .as("%s: %s is not valid", pair, witness.get())
        .isNotEmpty();
  }

  private static Schema validator(JsonNode schema) {
    return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
  }

  private static Sub sub(JsonNode schema) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    root.putObject("components").putObject("schemas").set("S", schema);
    Document document =
        Document.parse("generated", root.toString().getBytes(StandardCharsets.UTF_8));
    return new Schemas(new CoreSchemas(document, Flow.REQUEST, OpenSetReading.OPEN))
        .at("/components/schemas/S");
  }
}
