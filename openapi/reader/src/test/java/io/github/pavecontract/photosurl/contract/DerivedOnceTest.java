package io.github.pavecontract.photosurl.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DerivedOnceTest {
  private static final String TWO_OPERATIONS = """
      openapi: 3.0.3
      info: {title: two, version: 1.0.0}
      paths:
        /a/{session_key}: {get: {responses: {}}}
        /b/{session_key}: {get: {responses: {}}}
      """;

  @Test
  void whatFollowsFromAContractIsTheSameForEverybody() {
    Contract contract = Contract.bundled();
    Operation operation = contract.operation();

    assertThat(contract.path(operation)).isSameAs(contract.path(operation));
    assertThat(contract.labels(operation)).isSameAs(contract.labels(operation));
    assertThat(contract.roles()).isSameAs(contract.roles());
    assertThat(contract.schemas()).isSameAs(contract.schemas());
    assertThat(contract.schemaTree()).isSameAs(contract.schemaTree());
    assertThat(contract.declaredSchemas()).isSameAs(contract.declaredSchemas());
  }

  @Test
  void onlyTheContractMakesItsParts() {
    assertThat(Stream.of(
                Roles.class,
                OperationPath.class,
                Labels.class,
                SchemaValidator.class,
                SchemaTree.class,
                DeclaredSchemas.class)
            .flatMap(part -> Stream.of(part.getConstructors())))
        .isEmpty();
  }

  @Test
  void eachOperationHasItsOwnPath() {
    Contract contract = lenient(TWO_OPERATIONS);

    assertThat(contract.operations())
        .extracting(operation -> contract.path(operation).of("x y"))
        .containsExactly("/a/x%20y", "/b/x%20y");
  }

  @Test
  void aContractWithoutCasesSaysSo() {
    Contract contract = lenient(TWO_OPERATIONS);

    assertThat(contract.roles().notFound()).isEmpty();
    assertThatThrownBy(contract::operation)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("two.yaml:3")
        .hasMessageContaining("x-cases");
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    Contract contract = Contract.bundled();
    Case accepted = contract.named("accepted");
    String schema = accepted.operation().responseSchema("200");
    JsonNode surplus = accepted.response().deepCopy();
    ((ObjectNode) surplus).put("more", 1).remove("data");

    List<String> answers = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, 20).parallel().forEach(i -> {
      Contract fresh = lenient(contract.document());
      IntStream.range(0, 4)
          .parallel()
          .forEach(j -> answers.add(fresh.schemas().validate(schema, surplus).size()
              + " " + fresh.declaredSchemas().undeclared(schema, surplus).size()
              + " " + fresh.labels(accepted.operation()).count()));
    });

    assertThat(answers).hasSize(80).containsOnly("1 1 13");
  }

  private static Contract lenient(String yaml) {
    return lenient(Document.parse("two.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Contract lenient(Document document) {
    return Contract.lenient(document, new ArrayList<>());
  }
}
