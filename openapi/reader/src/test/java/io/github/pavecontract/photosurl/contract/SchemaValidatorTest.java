package io.github.pavecontract.photosurl.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaValidatorTest {
  @ParameterizedTest
  @ValueSource(strings = {"$ref: []", "allOf: [{ $ref: '#/components/schemas/A' }]"})
  void aSchemaThatLeadsToItselfIsNamedWithARemedy(String schema) {
    assertThatThrownBy(() -> validate(schema))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("/components/schemas/A")
        .hasMessageContaining("remedy: Let its references lead to other schemas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties: { a: { $ref: '#/components/schemas/A' } }"})
  void aSchemaThatLeadsToItselfFurtherDownIsFine(String schema) {
    assertThat(validate(schema)).isEmpty();
  }

  private static List<SchemaError> validate(String schema) {
    String yaml = "components:\n  schemas:\n    A:\n      " + schema + "\n";
    Document document = Document.parse("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return new SchemaValidator(document)
        .validate("/components/schemas/A", JsonNodeFactory.instance.objectNode());
  }
}
