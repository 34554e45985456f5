package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.rule.Rule;
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
      refuse(
          GeneratorRule.OPERATION_TRACE,
          pointer,
          "Retrofit has no TRACE.",
          "Leave the operation out.");
    }
    if (node.has("requestBody") && !WITH_BODY.contains(operation.method())) {
      refuse(
          GeneratorRule.BODY_METHOD,
          Pointers.child(pointer, "requestBody"),
          "Retrofit sends no body with " + operation.method() + ".",
          "Use POST, PUT or PATCH, or parameters instead of the body.");
    }
    if (operation.method().equals("HEAD")) {
      node.path("responses").fieldNames().forEachRemaining(status -> {
        String content = Pointers.child(pointer, "responses", status, "content");
        if (document.at(content).isObject()) {
          refuse(
              GeneratorRule.BODY_OF_HEAD,
              content,
              "The response to HEAD has no body.",
              "Delete `content`.");
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
      refuse(
          GeneratorRule.PARAMETER_NAME,
          Pointers.child(pointer, "name"),
          "Retrofit takes no path parameter called `" + name + "`.",
          "Rename it; letters, digits, `_` and `-` are safe, and the wire does not show it.");
    }
  }

  private void refuse(Rule rule, String pointer, String message, String remedy) {
    problems.add(rule, pointer, message, remedy);
  }
}
