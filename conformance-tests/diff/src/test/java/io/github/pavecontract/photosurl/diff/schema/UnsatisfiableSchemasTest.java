package io.github.pavecontract.photosurl.diff.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaComparison;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no value satisfies breaks nobody, whatever becomes of it. */
final class UnsatisfiableSchemasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: object, required: [a], properties: {a: {allOf: [{type: string}, {type: integer}]}}}",
        "{type: object, required: [a], properties: {a: {type: array, minItems: 1, items: false}}}",
        "{type: array, items: {type: string}, contains: {type: integer}}",
        "{type: object, required: [a, b], maxProperties: 1}",
      })
  void areIncludedInAnything(String schema) {
    assertThat(SchemaComparison.includes(sub("{type: 'null'}"), sub(schema))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: object, properties: {a: {allOf: [{type: string}, {type: integer}]}}}",
        "{type: array, items: false}",
        "{type: array, items: {type: string}, contains: {type: integer}, minContains: 0}",
        "{type: object, required: [a, b], maxProperties: 2}",
        "{type: object, required: [S], properties: {S: {anyOf: [{$ref: '#/components/schemas/S'}, {type: integer}]}}}",
      })
  void areNotThoseThatSomeValueSatisfies(String schema) {
    assertThat(SchemaComparison.includes(sub("{type: 'null'}"), sub(schema))).isFalse();
  }

  private static Sub sub(String schema) {
    String contract = "{openapi: 3.1.0, components: {schemas: {S: " + schema + "}}}";
    Document document = Document.parse("generated", contract.getBytes(UTF_8));
    return new Schemas(new CoreSchemas(document, Flow.REQUEST, OpenSetReading.OPEN))
        .at("/components/schemas/S");
  }
}
