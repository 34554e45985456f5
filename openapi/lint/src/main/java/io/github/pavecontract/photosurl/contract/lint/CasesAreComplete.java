package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Examples and cases belong together: no example without its case, no raw body that is a valid
 * request after all. That each case has its examples is checked where the cases are read.
 */
final class CasesAreComplete implements LintCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    for (Operation operation : contract.operations()) {
      Set<String> names = contract.cases().stream()
          .filter(c -> c.operation().equals(operation))
          .map(Case::name)
          .collect(Collectors.toSet());
      if (names.isEmpty()) {
        continue;
      }
      examplesHaveCases(
          document, Pointers.child(operation.pointer(), "requestBody"), names, problems);
      String responses = Pointers.child(operation.pointer(), "responses");
      document.at(responses).properties().forEach(response -> {
        String pointer = Pointers.child(responses, response.getKey());
        examplesHaveCases(document, pointer, names, problems);
        if (contract.cases().stream()
            .noneMatch(c ->
                c.operation().equals(operation) && c.status().text().equals(response.getKey()))) {
          problems.add(LintRule.STATUS_WITHOUT_CASE, pointer, response.getKey());
        }
      });
      precedenceNamesCases(document, operation, names, problems);
    }
    contract.cases().forEach(c -> rawBodyIsInvalid(contract, c, problems));
    if (!contract.cases().isEmpty()
        && document.at("/components/securitySchemes").isEmpty()) {
      problems.add(LintRule.KEY_UNDECLARED, "/components");
    }
  }

  private static void examplesHaveCases(
      Document document, String owner, Set<String> cases, Problems problems) {
    String content = Pointers.child(owner, "content");
    document.at(content).fieldNames().forEachRemaining(media -> {
      String examples = Pointers.child(content, media, "examples");
      document.at(examples).fieldNames().forEachRemaining(name -> {
        if (!cases.contains(name)) {
          problems.add(LintRule.EXAMPLE_WITHOUT_CASE, Pointers.child(examples, name), name);
        }
      });
    });
  }

  private static void precedenceNamesCases(
      Document document, Operation operation, Set<String> cases, Problems problems) {
    String list = Pointers.child(operation.pointer(), "x-error-precedence");
    for (int i = 0; i < document.at(list).size(); i++) {
      JsonNode name = document.at(list).get(i);
      if (!cases.contains(name.asText())) {
        problems.add(LintRule.PRECEDENCE_UNKNOWN, Pointers.child(list, i), name.asText());
      }
    }
  }

  private static void rawBodyIsInvalid(Contract contract, Case aCase, Problems problems) {
    if (aCase.rawBody() == null) {
      return;
    }
    String schema = aCase.operation().requestSchema();
    try {
      JsonNode body = JSON.readTree(aCase.rawBody());
      if (contract.schemas().validate(schema, body).isEmpty()) {
        problems.add(LintRule.RAW_BODY_VALID, Pointers.child(aCase.pointer(), "rawBody"));
      }
    } catch (JsonProcessingException expected) {
      // No JSON at all is as invalid as a body can be.
    }
  }
}
