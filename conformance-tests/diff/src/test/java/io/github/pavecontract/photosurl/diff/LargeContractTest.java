package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contracts that are large, deep or recursive still end, with the right verdict. */
@Timeout(60)
final class LargeContractTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Test
  void aDeepSchemaIsComparedToItsEnd() {
    assertThat(verdict(deep(40, "string"), deep(40, "string"))).isEqualTo(Verdict.NONE);
    assertThat(verdict(deep(40, "string"), deep(40, "integer"))).isEqualTo(Verdict.BREAKING);
  }

  private static JsonNode deep(int depth, String type) {
    ObjectNode schema = JSON.objectNode().put("type", type);
    for (int i = 0; i < depth; i++) {
      ObjectNode around = JSON.objectNode().put("type", "object");
      around.putArray("required").add("a");
      around.putObject("properties").set("a", schema);
      schema = around;
    }
    return schema;
  }

  @Test
  void manyAlternativesAndManyPropertiesEnd() {
    assertThat(verdict(wide(300, 10), wide(300, 10))).isEqualTo(Verdict.NONE);
    assertThat(verdict(wide(300, 10), wide(300, 20))).isEqualTo(Verdict.BREAKING);
  }

  private static JsonNode wide(int count, int length) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < count; i++) {
      properties.putObject("p" + i).put("type", "string").put("maxLength", i == 7 ? length : 5);
    }
    ObjectNode any = JSON.objectNode();
    for (int i = 0; i < 60; i++) {
      any.withArray("anyOf")
          .addObject()
          .put("type", "string")
          .put("minLength", i)
          .put("maxLength", i);
    }
    properties.set("any", any);
    return schema;
  }

  @Test
  void schemasThatRefineEachOtherEnd() {
    ObjectNode refined = JSON.objectNode();
    for (int i = 0; i < 12; i++) {
      ObjectNode choice = JSON.objectNode();
      choice.withArray("anyOf").addObject().put("type", "string").put("pattern", "a" + i);
      choice.withArray("anyOf").addObject().put("type", "string").put("pattern", "b" + i);
      refined.withArray("allOf").add(choice);
    }
    assertThat(verdict(refined, refined)).isEqualTo(Verdict.NONE);
    ObjectNode fewer = refined.deepCopy();
    fewer.withArray("allOf").remove(11);
    assertThat(verdict(refined, fewer)).isEqualTo(Verdict.BREAKING);
  }

  @Test
  void recursionThroughSeveralSchemasEnds() {
    ObjectNode before = JSON.objectNode();
    before.set("A", node("B", "x"));
    before.set("B", node("A", "y"));
    ObjectNode after = before.deepCopy();
    after.withObject("/B/properties/y").put("maxLength", 3);
    JsonNode start = JSON.objectNode().put("$ref", "#/components/schemas/A");

    Comparison tighter =
        ContractDiff.of(contract(start, before), contract(start, after), OpenSetReading.OPEN);
    Comparison looser =
        ContractDiff.of(contract(start, after), contract(start, before), OpenSetReading.OPEN);

    assertThat(tighter.wire()).isEqualTo(Verdict.NON_BREAKING);
    assertThat(looser.wire()).isEqualTo(Verdict.BREAKING);
    assertThat(looser.changes())
        .anySatisfy(change -> assertThat(change.witness()).isNotNull());
  }

  private static ObjectNode node(String next, String own) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject(own).put("type", "string");
    properties.putObject("next").put("$ref", "#/components/schemas/" + next);
    return schema;
  }

  @Test
  void manyOperationsShareOneChange() {
    ObjectNode shared = JSON.objectNode();
    shared.set("A", node("A", "x"));
    ObjectNode longer = shared.deepCopy();
    longer.withObject("/A/properties/x").put("maxLength", 3);
    long start = System.nanoTime();

    Comparison comparison = ContractDiff.of(many(longer), many(shared), OpenSetReading.OPEN);

    assertThat(comparison.changes())
        .filteredOn(c -> c.wire() == Verdict.BREAKING)
        .hasSize(1);
    assertThat(comparison.changes().get(0).uses()).hasSize(300);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  private static Document many(ObjectNode schemas) {
    ObjectNode root = root(schemas);
    for (int i = 0; i < 300; i++) {
      root.withObject("/paths")
          .set("/p" + i, path(JSON.objectNode().put("$ref", "#/components/schemas/A")));
    }
    return Edits.document("many", root);
  }

  private static Verdict verdict(JsonNode before, JsonNode after) {
    return ContractDiff.of(
            contract(before, JSON.objectNode()),
            contract(after, JSON.objectNode()),
            OpenSetReading.OPEN)
        .wire();
  }

  private static Document contract(JsonNode schema, ObjectNode schemas) {
    ObjectNode root = root(schemas);
    root.withObject("/paths").set("/a", path(schema));
    return Edits.document("contract", root);
  }

  private static ObjectNode root(ObjectNode schemas) {
    ObjectNode root = JSON.objectNode().put("openapi", "3.1.0");
    root.putObject("paths");
    root.putObject("components").set("schemas", schemas);
    return root;
  }

  private static ObjectNode path(JsonNode schema) {
    ObjectNode path = JSON.objectNode();
    path.putObject("get")
        .putObject("responses")
        .putObject("200")
        .putObject("content")
        .putObject("application/json")
        .set("schema", schema);
    return path;
  }
}
