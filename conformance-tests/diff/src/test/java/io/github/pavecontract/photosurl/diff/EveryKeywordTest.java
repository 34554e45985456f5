package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each keyword changed and taken away, alone and beside each other keyword: no change that is said to do nothing on
 * the wire may be refuted by a value that only one of the two schemas accepts.
 */
final class EveryKeywordTest {
  private static final Path KEYWORDS = Path.of("src/test/resources/changes/keywords.yaml");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode table = Document.read(KEYWORDS).root();
  private final List<JsonNode> values = values();
  private final Map<String, SchemaRegistry> registries = new HashMap<>();

  /** Two schemas that differ in one keyword. */
  private record Pair(JsonNode before, JsonNode after) {}

  @ParameterizedTest
  @CsvSource({"openapi-3.0, 3.0.3", "openapi-3.1, 3.1.0"})
  void nothingThatAValueRefutesIsCalledNone(String keywords, String version) {
    List<String> refuted = new ArrayList<>();
    int compared = 0;
    int told = 0;
    for (Map.Entry<String, JsonNode> changed : table.required(keywords).properties()) {
      List<Pair> pairs = new ArrayList<>();
      for (Map.Entry<String, JsonNode> beside : table.required(keywords).properties()) {
        JsonNode one = changed.getValue().get(0);
        JsonNode other = changed.getValue().get(1);
        boolean alone = changed.getKey().equals(beside.getKey());
        for (JsonNode context : alone ? List.of(JSON.objectNode()) : beside.getValue()) {
          pairs.add(new Pair(both(one, context), both(other, context)));
          pairs.add(new Pair(both(one, context), context));
        }
      }
      List<Pair> silent = silent(version, pairs);
      compared += pairs.size();
      told += pairs.size() - silent.size();
      silent.forEach(pair -> refute(version, pair, refuted));
    }
    System.out.println(version + ": " + compared + " changes, " + told + " told on the wire");
    assertThat(refuted).as("changes called none that a value refutes").isEmpty();
    assertThat(told).as("changes that are told").isGreaterThan(compared / 2);
  }

  /** The pairs of which nothing is told on the wire: one operation for each, so that all are compared at once. */
  private List<Pair> silent(String version, List<Pair> pairs) {
    Comparison comparison = ContractDiff.of(
        contract(version, pairs.stream().map(Pair::before).toList()),
        contract(version, pairs.stream().map(Pair::after).toList()),
        OpenSetReading.OPEN);
    Set<String> told = comparison.changes().stream()
        .filter(change -> change.wire() != Verdict.NONE)
        .flatMap(change -> change.uses().stream())
        .collect(Collectors.toSet());
    return IntStream.range(0, pairs.size())
        .filter(i -> !told.contains("POST /p" + i))
        .mapToObj(pairs::get)
        .toList();
  }

  private void refute(String version, Pair pair, List<String> refuted) {
    Schema old = validator(version, pair.before());
    Schema now = validator(version, pair.after());
    boolean unique = pair.before().has("uniqueItems") || pair.after().has("uniqueItems");
    for (JsonNode value : values) {
      // The validator applies uniqueItems to the values of objects as well, against JSON Schema.
      if (!(unique && value.isObject())
          && old.validate(value).isEmpty() != now.validate(value).isEmpty()) {
        refuted.add(pair.before() + " -> " + pair.after() + ": " + value);
        return;
      }
    }
  }

  private static JsonNode both(JsonNode one, JsonNode context) {
    ObjectNode both = one.deepCopy();
    context.properties().forEach(p -> {
      if (!both.has(p.getKey())) {
        both.set(p.getKey(), p.getValue());
      }
    });
    return both;
  }

  private Document contract(String version, List<JsonNode> schemas) {
    ObjectNode root = JSON.objectNode().put("openapi", version);
    root.putObject("info").put("title", "Keywords").put("version", "1.0.0");
    ObjectNode paths = root.putObject("paths");
    for (int i = 0; i < schemas.size(); i++) {
      ObjectNode operation = paths.putObject("/p" + i).putObject("post");
      content(operation.putObject("requestBody")).set("schema", schemas.get(i));
      content(operation.putObject("responses").putObject("200").put("description", "Done."))
          .set("schema", schemas.get(i));
    }
    root.putObject("components").set("schemas", table.required("components"));
    return OpenApiFile.check(
        Document.parse("keywords.json", root.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode content(ObjectNode owner) {
    return owner.putObject("content").putObject("application/json");
  }

  private Schema validator(String version, JsonNode schema) {
    Dialect dialect =
        version.startsWith("3.0") ? Dialects.getOpenApi30() : Dialects.getDraft202012();
    ObjectNode root = JSON.objectNode();
    root.putArray("allOf").add(schema);
    root.putObject("components").set("schemas", table.required("components"));
    return registries
        .computeIfAbsent(
            version,
            v -> SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .preloadSchema(false)
                    .locale(Locale.ROOT)
                    .build())))
        .getSchema(root);
  }

  /** Scalars, and lists and objects of them with up to three members. */
  private static List<JsonNode> values() {
    List<JsonNode> scalars = new ArrayList<>(List.of(JSON.nullNode(), JSON.booleanNode(true)));
    for (int i = -1; i < 8; i++) {
      scalars.add(JSON.numberNode(i));
    }
    scalars.add(JSON.numberNode(1.5));
    for (String text : List.of("", "a", "b", "ab", "ba", "abc", "2024-01-31")) {
      scalars.add(JSON.textNode(text));
    }
    List<JsonNode> members =
        List.of(JSON.numberNode(1), JSON.numberNode(2), JSON.textNode("a"), JSON.objectNode());
    List<JsonNode> all = new ArrayList<>(scalars);
    all.add(JSON.objectNode());
    all.add(JSON.arrayNode());
    for (JsonNode first : members) {
      for (String name : List.of("a", "b", "c", "ab")) {
        all.add(JSON.objectNode().set(name, first));
        for (JsonNode second : members) {
          for (String other : List.of("b", "c", "d")) {
            all.add(((ObjectNode) JSON.objectNode().set(name, first)).set(other, second));
          }
        }
      }
      all.add(JSON.arrayNode().add(first));
      for (JsonNode second : members) {
        all.add(JSON.arrayNode().add(first).add(second));
        members.forEach(third -> all.add(JSON.arrayNode().add(first).add(second).add(third)));
        members.forEach(third -> {
          ObjectNode three = JSON.objectNode();
          three.set("a", first);
          three.set("b", second);
          all.add(three.set("c", third));
        });
      }
    }
    return all.stream().distinct().toList();
  }
}
