package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has not the form of OpenAPI is told by its place, and not taken for absent. */
final class StructureTest {
  private static final String SOUND = """
      openapi: 3.0.3
      info: { title: Sound, version: 1.0.0 }
      security: [{ Key: [] }]
      paths:
        /a:
          get:
            parameters: [{ name: q, in: query, schema: { type: string } }]
            responses:
              "200": { description: Yes., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
      components:
        securitySchemes: { Key: { type: apiKey, in: header, name: Key } }
        schemas:
          A: { type: object, required: [a], properties: { a: { type: number, minimum: 1 } } }
      """;

  @Test
  void whatIsSoundIsRead() {
    assertThatCode(() -> read(SOUND)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "security: [{ Key: [] }] | security: { Key: [] } | /security",
        "security: [{ Key: [] }] | security: [null] | /security/0",
        "security: [{ Key: [] }] | security: [{ Key: all }] | /security/0/Key",
        "get: | fetch: | /paths/~1a/fetch",
        "'200': | '20X': | /paths/~1a/get/responses/20X",
        "parameters: [{ | parameters: [5, { | /paths/~1a/get/parameters/0",
        "parameters: [{ | parameters: [{ name: q, in: query }, { | /paths/~1a/get/parameters/1",
        "required: [a] | required: true | /components/schemas/A/required",
        "properties: { a: | properties: [5], b: { c: | /components/schemas/A/properties",
        "minimum: 1 | minimum: one | /components/schemas/A/properties/a/minimum",
        "minimum: 1 | minimum: 1e99999 | /components/schemas/A/properties/a/minimum",
        "minimum: 1 | minLength: -1 | /components/schemas/A/properties/a/minLength",
        "type: number | type: float | /components/schemas/A/properties/a/type",
        "type: number | enum: {} | /components/schemas/A/properties/a/enum",
        "type: number | $ref: 5 | /components/schemas/A/properties/a/$ref",
        "a: { type: number, minimum: 1 } | a: number | /components/schemas/A/properties/a",
      })
  void whatIsMalformedIsToldByItsPlace(String find, String replacement, String pointer) {
    String sound = SOUND.replace('"', '\'');
    assertThat(sound).contains(find);

    assertThatThrownBy(() -> read(sound.replace(find, replacement)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("pointer: " + pointer + "\n")
        .hasMessageContaining("remedy: ");
  }

  private static void read(String text) {
    OpenApiFile.check(Document.parse("form.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
