package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Methods;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a document has the form of OpenAPI, so that nothing is taken for absent that is only malformed. */
final class Structure {
  private static final Set<String> BESIDE_METHODS =
      Set.of("$ref", "summary", "description", "servers", "parameters");
  private static final int MOST_PROBLEMS = 20;

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  private Structure(Document document) {
    this.document = document;
  }

  /** Everything that has not the form that OpenAPI gives it. */
  static List<Problem> problems(Document document) {
    Structure structure = new Structure(document);
    structure.requirements("/security");
    structure.children("/paths", structure::item);
    structure.children("/webhooks", structure::item);
    structure.children("/components/pathItems", structure::item);
    structure.children("/components/responses", structure::response);
    structure.children("/components/requestBodies", structure::content);
    structure.children("/components/parameters", structure::parameter);
    structure.children("/components/headers", structure::parameter);
    structure.children("/components/callbacks", at -> structure.children(at, structure::item));
    SchemaForm schemas = new SchemaForm(document, structure.problems);
    structure.children("/components/schemas", schemas::check);
    return structure.problems.stream().limit(MOST_PROBLEMS).toList();
  }

  private interface Check {
    void at(String pointer);
  }

  private void children(String pointer, Check check) {
    JsonNode node = document.written(pointer);
    if (expect(pointer, JsonNode::isObject, "a mapping")) {
      node.fieldNames().forEachRemaining(name -> {
        if (!name.startsWith("x-") && !name.equals("$ref")) {
          check.at(Pointers.child(pointer, name));
        }
      });
    }
  }

  /** Whether a node is there; it is told if it is something else than it should be. */
  private boolean expect(String pointer, Predicate<JsonNode> form, String words) {
    JsonNode node = document.written(pointer);
    if (node.isMissingNode()) {
      return false;
    }
    if (!form.test(node)) {
      problems.add(document.problem(
          pointer, "This is no " + words.replaceFirst("^an? ", "") + ".", "Write " + words + "."));
      return false;
    }
    return true;
  }

  private void item(String pointer) {
    if (!expect(pointer, JsonNode::isObject, "a mapping of methods")) {
      return;
    }
    parameters(Pointers.child(pointer, "parameters"));
    document.written(pointer).fieldNames().forEachRemaining(name -> {
      if (Methods.ALL.contains(name)) {
        operation(Pointers.child(pointer, name));
      } else if (!BESIDE_METHODS.contains(name) && !name.startsWith("x-")) {
        problems.add(document.problem(
            Pointers.child(pointer, name),
            "`" + name + "` is no method.",
            "Write one of get, put, post, delete, options, head, patch and trace."));
      }
    });
  }

  private void operation(String pointer) {
    if (!expect(pointer, JsonNode::isObject, "an operation")) {
      return;
    }
    parameters(Pointers.child(pointer, "parameters"));
    requirements(Pointers.child(pointer, "security"));
    content(Pointers.child(pointer, "requestBody"));
    String responses = Pointers.child(pointer, "responses");
    children(responses, this::response);
    document.written(responses).fieldNames().forEachRemaining(status -> {
      if (!status.matches("[1-5]([0-9]{2}|XX)|default|x-.*")) {
        problems.add(document.problem(
            Pointers.child(responses, status),
            "`" + status + "` is no status.",
            "Write one such as \"200\", 4XX or default."));
      }
    });
    children(Pointers.child(pointer, "callbacks"), at -> children(at, this::item));
  }

  private void requirements(String pointer) {
    if (expect(pointer, JsonNode::isArray, "a list of security requirements")) {
      for (int i = 0; i < document.written(pointer).size(); i++) {
        children(
            Pointers.child(pointer, i), at -> expect(at, JsonNode::isArray, "a list of scopes"));
      }
    }
  }

  private void parameters(String pointer) {
    if (!expect(pointer, JsonNode::isArray, "a list of parameters")) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < document.written(pointer).size(); i++) {
      String place = Pointers.child(pointer, i);
      parameter(place);
      JsonNode parameter = document.at(place);
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      String key = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
      if (!name.isEmpty() && !names.add(in + " " + key)) {
        problems.add(document.problem(
            place, "The " + in + " parameter `" + name + "` is there twice.", "Keep one of them."));
      }
    }
  }

  private void parameter(String pointer) {
    if (expect(pointer, JsonNode::isObject, "a parameter or header")) {
      content(pointer);
      new SchemaForm(document, problems).check(Pointers.child(pointer, "schema"));
    }
  }

  private void response(String pointer) {
    if (expect(pointer, JsonNode::isObject, "a response")) {
      content(pointer);
      children(Pointers.child(pointer, "headers"), this::parameter);
    }
  }

  private void content(String pointer) {
    if (expect(pointer, JsonNode::isObject, "a mapping")) {
      children(Pointers.child(pointer, "content"), type -> {
        if (expect(type, JsonNode::isObject, "a media type")) {
          new SchemaForm(document, problems).check(Pointers.child(type, "schema"));
        }
      });
    }
  }
}
