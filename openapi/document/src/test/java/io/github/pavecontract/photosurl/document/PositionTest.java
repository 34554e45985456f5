package io.github.pavecontract.photosurl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PositionTest {
  private static List<String> schemas(String yaml) {
    Document document = Document.parse("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    Position.ROOT.walk("", document.root(), (pointer, node, position) -> {
      if (position.isSchema()) {
        found.add(pointer);
      }
      return true;
    });
    return found;
  }

  @Test
  void namesOfTheAuthorAreNoKeywords() {
    assertThat(schemas("""
        components:
          responses:
            default: {content: {example/default: {schema: {type: string}}}}
          schemas:
            enum: {properties: {example: {type: string}, x-a: true}}
        """))
        .containsExactly(
            "/components/responses/default/content/example~1default/schema",
            "/components/schemas/enum",
            "/components/schemas/enum/properties/example",
            "/components/schemas/enum/properties/x-a");
  }

  @Test
  void dataAndExtensionsHoldNoSchemas() {
    assertThat(schemas("""
        x-schema: {schema: {type: string}}
        paths:
          /a:
            get:
              parameters:
              - {name: a, example: {schema: {}}, schema: {default: {items: {}}, enum: [{not: {}}]}}
        """)).containsExactly("/paths/~1a/get/parameters/0/schema");
  }

  @Test
  void listsAndMapsOfSchemasAreNoneThemselves() {
    assertThat(schemas("""
        components:
          schemas:
            A: {allOf: [{not: {}}, {$defs: {B: true}}], required: [a], dependentRequired: {a: [b]}}
        """))
        .containsExactly(
            "/components/schemas/A",
            "/components/schemas/A/allOf/0",
            "/components/schemas/A/allOf/0/not",
            "/components/schemas/A/allOf/1",
            "/components/schemas/A/allOf/1/$defs/B");
  }

  @Test
  void whatIsBelowACallbackIsReachedByItsExpression() {
    assertThat(schemas("""
        paths:
          /a:
            post:
              callbacks:
                done:
                  '{$request.body#/url}':
                    post: {requestBody: {content: {'*/*': {schema: {}}}}}
        """)).hasSize(1);
  }
}
