package io.github.pavecontract.photosurl.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The copy for generators of other languages says on the wire what the contract says. */
final class PortableContractTest {
  private static final JsonNode PORTABLE =
      PortableContract.of(Contract.bundled().document());

  @Test
  void anOpenSetIsAStringThatNamesItsKnownValues() {
    JsonNode label = PORTABLE.at("/components/schemas/PhotoLabel");

    assertThat(label.path("type").asText()).isEqualTo("string");
    assertThat(label.path("x-extensible-enum"))
        .isEqualTo(Contract.bundled().document().at("/components/schemas/PhotoLabel/anyOf/0/enum"));
    assertThat(label.path("description").asText())
        .startsWith("The part of the vehicle")
        .contains("Known values: `VIN`, `Interior`,");
    assertThat(label.has("anyOf") || label.has("enum")).isFalse();
  }

  @Test
  void ofTheExtensionsOnlyKnownValuesStay() {
    Set<String> names = new TreeSet<>();
    collect(PORTABLE, names);

    assertThat(names)
        .filteredOn(name -> name.startsWith("x-"))
        .containsExactly("x-extensible-enum");
    assertThat(PORTABLE.toString()).doesNotContain("anyOf");
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> collect(child, names));
  }

  @Test
  void theExamplesAreThoseOfTheContractAndSatisfyItsSchemas() {
    Document copy =
        Document.parse("portable.json", PORTABLE.toString().getBytes(StandardCharsets.UTF_8));
    SchemaValidator schemas = new SchemaValidator(copy);

    for (Case aCase : Contract.bundled().cases()) {
      String schema = aCase.operation().responseSchema(aCase.status().text());
      assertThat(schemas.validate(schema, aCase.response())).as(aCase.name()).isEmpty();
    }
    assertThat(PORTABLE.at("/components/examples"))
        .isEqualTo(Contract.bundled().document().at("/components/examples"));
  }

  @Test
  void dataAndNamesAreNoExtensions() {
    JsonNode copy = copy("""
        paths:
          /a:
            get:
              x-cases: {}
              responses:
                "200":
                  description: A.
                  headers: { x-rate: { schema: { type: string } } }
                  content:
                    application/json:
                      schema:
                        type: object
                        x-factory: [x-name]
                        properties: { x-name: { type: string, enum: [A], x-enum-varnames: [AN_A] } }
                      example: { x-name: A }
        """);
    JsonNode response = copy.at("/paths/~1a/get/responses/200");
    JsonNode json = response.at("/content/application~1json");

    assertThat(response.path("headers").has("x-rate")).isTrue();
    assertThat(json.at("/schema/properties/x-name/x-enum-varnames/0").asText()).isEqualTo("AN_A");
    assertThat(json.path("example").has("x-name")).isTrue();
    assertThat(List.of(
            copy.at("/paths/~1a/get").has("x-cases"), json.path("schema").has("x-factory")))
        .containsOnly(false);
  }

  @Test
  void anotherAnyOfStaysAsItIs() {
    JsonNode copy = copy("""
        components:
          schemas:
            Mixed: { anyOf: [{ type: string, enum: [a] }, { type: integer }] }
            Free: { anyOf: [{ type: string }, { type: string, maxLength: 3 }] }
        """);

    assertThat(copy.at("/components/schemas/Mixed").has("anyOf")).isTrue();
    assertThat(copy.at("/components/schemas/Free").has("anyOf")).isTrue();
  }

  @Test
  void theArtifactCarriesIt() throws IOException {
    try (InputStream in = Contract.class.getResourceAsStream("photos-url.portable.json")) {
      assertThat(
              new ObjectMapper().readTree(Objects.requireNonNull(in, "photos-url.portable.json")))
          .isEqualTo(new ObjectMapper().readTree(PORTABLE.toString()));
    }
  }

  private static JsonNode copy(String yaml) {
    return PortableContract.of(
        Document.parse("a.yaml", ("openapi: 3.0.3\n" + yaml).getBytes(StandardCharsets.UTF_8)));
  }
}
