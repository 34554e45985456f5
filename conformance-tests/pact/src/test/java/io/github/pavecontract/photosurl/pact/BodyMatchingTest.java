package io.github.pavecontract.photosurl.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what we make of matchers with what Pact JVM makes of them, on bodies made at random. */
final class BodyMatchingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BODIES = 300;
  private static final List<String> VALUES = List.of(
      "null",
      "true",
      "false",
      "0",
      "7",
      "4.5",
      "\"\"",
      "\"x\"",
      "\"abc\"",
      "\"b\"",
      "[]",
      "{}",
      "\"2026-01-31\"",
      "\"2026-01-31T10:00:00Z\"",
      "[1]",
      "[\"b\",\"b\"]",
      "{\"a\":\"b\"}",
      "[{\"a\":\"b\"}]",
      "[{\"a\":1},{\"a\":\"x\"}]");

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"a": "b", "c": [1, 2]}            | {}
      {"a": "b"}                         | {"$.a": [{"match": "type"}]}
      {"a": "b"}                         | {"$.a": [{"match": "regex", "regex": "[a-c]+"}]}
      {"a": "xzzz"}                      | {"$.a": [{"match": "include", "value": "zzz"}]}
      {"a": 7}                           | {"$.a": [{"match": "type"}]}
      {"a": 7}                           | {"$.a": [{"match": "integer"}]}
      {"a": 4.5}                         | {"$.a": [{"match": "decimal"}]}
      {"a": 4.5}                         | {"$.a": [{"match": "number"}]}
      {"a": true}                        | {"$.a": [{"match": "boolean"}]}
      {"a": null}                        | {"$.a": [{"match": "null"}]}
      {"a": "b"}                         | {"$.a": [{"match": "equality"}]}
      {"a": "2026-01-31"}                | {"$.a": [{"match": "date", "format": "yyyy-MM-dd"}]}
      {"a": "2026-01-31T10:00:00Z"}      | {"$.a": [{"match": "timestamp", "format": "yyyy-MM-dd'T'HH:mm:ssXXX"}]}
      {"a": "b", "c": {"d": 1}}          | {"$": [{"match": "type"}]}
      {"a": ["b"]}                       | {"$.a": [{"match": "type", "min": 1}]}
      {"a": ["b"]}                       | {"$.a": [{"match": "type", "min": 1, "max": 1}]}
      {"a": [{"a": "b"}]}                | {"$.a": [{"match": "type", "min": 1}], "$.a[*].a": [{"match": "regex", "regex": "[bx]"}]}
      {"a": [{"a": "b"}, {"a": "x"}]}    | {"$.a[*].a": [{"match": "type"}]}
      {"a": [{"a": "b"}, {"a": 1}]}      | {"$.a[0].a": [{"match": "type"}], "$.a[1]": [{"match": "type"}]}
      {"a": {"a": "b"}}                  | {"$.a": [{"match": "values"}], "$.a.*": [{"match": "type"}]}
      {"a": [{"a": "b"}, {"a": "x"}]}    | {"$.a": [{"match": "arrayContains", "variants": [{"index": 0, "rules": {"$.a": {"matchers": [{"match": "equality"}], "combine": "AND"}}}]}]}
      {"a": [{"a": "b"}, {"a": 1}]}      | {"$.a": [{"match": "arrayContains", "variants": [{"index": 1, "rules": {"$.a": {"matchers": [{"match": "integer"}], "combine": "AND"}}}]}]}
      {"a": "b"}                         | {"$.a": [{"match": "notEmpty"}]}
      """)
  void whatIsAcceptedIsWhatPactJvmAccepts(String example, String rules) throws IOException {
    Path file = pact(example, rules);
    MessagePart expected =
        PactReader.read(file, notice -> {}).interactions().get(0).response();
    au.com.dius.pact.core.model.Pact theirs = DefaultPactReader.INSTANCE.loadPact(file.toFile());
    SynchronousRequestResponse interaction =
        (SynchronousRequestResponse) theirs.getInteractions().get(0);
    Random random = new Random(42);
    int accepted = 0;
    for (int i = 0; i < BODIES; i++) {
      JsonNode body = twisted(JSON.readTree(example), random, i == 0 ? 0 : 1 + i % 3);
      boolean ours = new BodyMatching(expected.bodyRules(), true)
          .accepts(List.of(), Objects.requireNonNull(expected.body()), body);
      assertThat(ours)
          .as("%s as %s for %s", example, rules, body)
          .isEqualTo(matches(theirs, interaction, body));
      accepted += ours ? 1 : 0;
    }
    assertThat(accepted).as("bodies that are accepted").isBetween(1, BODIES - 1);
  }

  private Path pact(String example, String rules) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    JSON.readTree(rules).properties().forEach(e -> body.putObject(e.getKey())
        .put("combine", "AND")
        .set("matchers", e.getValue()));
    ObjectNode pact = (ObjectNode) JSON.readTree("""
        {"consumer": {"name": "us"}, "provider": {"name": "them"},
         "interactions": [{"type": "Synchronous/HTTP", "description": "any",
           "request": {"method": "GET", "path": "/"},
           "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
             "body": {"contentType": "application/json", "encoded": false}}}],
         "metadata": {"pactSpecification": {"version": "4.0"}}}
        """);
    ObjectNode response = (ObjectNode) pact.at("/interactions/0/response");
    ((ObjectNode) response.path("body")).set("content", JSON.readTree(example));
    response.putObject("matchingRules").set("body", body);
    return Files.write(folder.resolve("pact.json"), JSON.writeValueAsBytes(pact));
  }

  private static boolean matches(
      au.com.dius.pact.core.model.Pact pact,
      SynchronousRequestResponse interaction,
      JsonNode body) {
    OptionalBody actual =
        OptionalBody.body(body.toString().getBytes(StandardCharsets.UTF_8), ContentType.getJSON());
    return ResponseMatching.responseMismatches(
            pact,
            interaction,
            new Response(200, Map.of("Content-Type", List.of("application/json")), actual))
        .isEmpty();
  }

  /** Changes some values, takes some away and adds others. */
  private static JsonNode twisted(JsonNode body, Random random, int times) throws IOException {
    JsonNode twisted = body;
    for (int i = 0; i < times; i++) {
      List<JsonNode> containers = new ArrayList<>();
      collect(twisted, containers);
      JsonNode container = containers.get(random.nextInt(containers.size()));
      JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
      if (container instanceof ObjectNode object) {
        List<String> names = new ArrayList<>(List.of("a", "extra"));
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
      } else if (container instanceof ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
          array.add(array.isEmpty() ? value : array.get(0).deepCopy());
        } else if (random.nextInt(2) == 0) {
          array.remove(random.nextInt(array.size()));
        } else {
          array.set(random.nextInt(array.size()), value);
        }
      }
    }
    return twisted;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }
}
