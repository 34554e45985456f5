package io.github.pavecontract.photosurl.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forty schemas, each of which refers to the next one or two in the same way. Written out, most of these would
 * have a million million schemas, or values; the comparison ends all the same, and sees what changes in the last.
 */
final class ChainsTest {
  private static final int LENGTH = 40;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{allOf: [N, {properties: {q: {maxLength: 5}}}]}",
        "{allOf: [N, N]}",
        "{allOf: [N, M], properties: {x: N, y: M}}",
        "{allOf: [{properties: {x: N, y: M}}, {properties: {x: M, y: N}}]}",
        "{allOf: [N], required: [q], properties: {q: N}}",
        "{allOf: [{anyOf: [N, {type: string}]}, {anyOf: [M, {type: integer}]}]}",
        "{anyOf: [N, M]}",
        "{anyOf: [N, {type: object, required: [q], properties: {q: {maxLength: 5}}}]}",
        "{oneOf: [N, M]}",
        "{oneOf: [N, {type: object, required: [q], properties: {q: {maxLength: 5}}}]}",
        "{not: N}",
        "{if: N, then: M, else: N}",
        "{type: object, properties: {a: N, b: M}}",
        "{type: object, required: [a, b], properties: {a: N, b: M}}",
        "{type: array, minItems: 2, prefixItems: [N, M], items: N}",
        "{patternProperties: {^a: N, ^ab: M}, additionalProperties: N}",
        "{allOf: [N, M], unevaluatedProperties: false}",
      })
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
  void whatRefersToTheNextIsNotWrittenOut(String link) {
    Document three = chain(link, 3);
    Document four = chain(link, 4);

    assertThat(ContractDiff.of(three, four, OpenSetReading.OPEN).wire())
        .isEqualTo(Verdict.BREAKING);
    assertThat(ContractDiff.of(four, three, OpenSetReading.OPEN).wire())
        .isEqualTo(Verdict.BREAKING);
    assertThat(ContractDiff.of(three, chain(link, 3), OpenSetReading.OPEN).wire())
        .isEqualTo(Verdict.NONE);
  }

  /** The link names the next schema N, and the one behind it M; the last is an integer up to the limit. */
  private static Document chain(String link, int limit) {
    JsonNode pattern = Document.parse("link", ("link: " + link).getBytes(UTF_8)).root();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    ObjectNode operation = root.putObject("paths").putObject("/a").putObject("post");
    body(operation.putObject("requestBody"));
    body(operation.putObject("responses").putObject("200").put("description", "Done."));
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (int i = 0; i < LENGTH; i++) {
      String text = pattern
          .path("link")
          .toString()
          .replace("\"N\"", reference(i + 1))
          .replace("\"M\"", reference(Math.min(i + 2, LENGTH)));
      schemas.set("S" + i, Document.parse("schema", text.getBytes(UTF_8)).root());
    }
    schemas.putObject("S" + LENGTH).put("type", "integer").put("maximum", limit);
    return Edits.document("chain", root);
  }

  private static void body(ObjectNode owner) {
    owner
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/S0");
  }

  private static String reference(int number) {
    return "{\"$ref\":\"#/components/schemas/S" + number + "\"}";
  }
}
