package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Set;

/** What compiles, and what Retrofit then refuses when the operation is first called. */
final class RetrofitConstructs {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final String PATH_PARAMETER = "[a-zA-Z][a-zA-Z0-9_-]*";

  private final Document document;
  private final Problems problems;

  RetrofitConstructs(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  void check(Operation operation) {
    String pointer = operation.pointer();
    JsonNode node = document.at(pointer);
    if (operation.method().equals("TRACE")) {
      problems.add(GeneratorRule.OPERATION_TRACE, pointer);
    }
    if (node.has("requestBody") && !WITH_BODY.contains(operation.method())) {
      problems.add(
          GeneratorRule.BODY_METHOD, Pointers.child(pointer, "requestBody"), operation.method());
    }
    if (operation.method().equals("HEAD")) {
      node.path("responses").fieldNames().forEachRemaining(status -> {
        String content = Pointers.child(pointer, "responses", status, "content");
        if (document.at(content).isObject()) {
          problems.add(GeneratorRule.BODY_OF_HEAD, content);
        }
      });
    }
    for (String owner : List.of(Pointers.parent(pointer), pointer)) {
      String parameters = Pointers.child(owner, "parameters");
      for (int i = 0; i < document.at(parameters).size(); i++) {
        checkPathParameter(Pointers.child(parameters, i));
      }
    }
  }

  private void checkPathParameter(String pointer) {
    JsonNode parameter = document.at(pointer);
    String name = parameter.path("name").asText();
    if (parameter.path("in").asText().equals("path") && !name.matches(PATH_PARAMETER)) {
      problems.add(
          GeneratorRule.PARAMETER_NAME, Pointers.child(pointer, "name"), "Retrofit", "", name);
    }
  }
}
