package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code x-cases}, and ties each row to the examples that it names. */
final class CaseTable {
  private final Document document;
  private final List<Problem> problems;

  CaseTable(Document document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  List<Case> read(List<Operation> operations) {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : operations) {
      String table = Pointers.child(operation.pointer(), "x-cases");
      document
          .at(table)
          .properties()
          .forEach(
              row -> cases.add(read(operation, Pointers.child(table, row.getKey()), row.getKey())));
    }
    return List.copyOf(cases);
  }

  private Case read(Operation operation, String pointer, String name) {
    Rows row = new Rows(document, pointer, problems);
    row.allow(
        "summary", "state", "apiKey", "request", "rawBody", "status", "response", "sideEffect");
    Status status = status(row, pointer);
    @Nullable JsonNode request = null;
    @Nullable String rawBody = null;
    if (!takesBody(operation)) {
      refuseBody(row, operation, pointer, name);
    } else if (row.has("rawBody")) {
      rawBody = row.text("rawBody");
      if (row.has("request")) {
        row.problem(
            pointer,
            "The case `" + name + "` has both a request example and a raw body.",
            "Keep one of them.");
      }
    } else if (row.has("request") || document.at(operation.requestSchema()).isObject()) {
      request = request(row, operation);
    }
    String declared = Pointers.child(operation.pointer(), "responses", status.text());
    boolean bodyless = document.at(declared).isObject()
        && !document.at(declared).has("content")
        && !row.has("response");
    JsonNode response =
        bodyless ? MissingNode.getInstance() : response(row, name, Operation.json(declared));
    return new Case(
        name,
        pointer,
        row.text("summary"),
        operation,
        row.text("state"),
        row.choice("apiKey", ApiKeyUse.class, ApiKeyUse.VALID),
        pathParameters(operation, pointer, name),
        request,
        rawBody,
        status,
        response,
        row.choice("sideEffect", SideEffect.class, SideEffect.NONE));
  }

  private boolean takesBody(Operation operation) {
    return document.at(Pointers.child(operation.pointer(), "requestBody")).isObject();
  }

  private static void refuseBody(Rows row, Operation operation, String pointer, String name) {
    for (String body : List.of("request", "rawBody")) {
      if (row.has(body)) {
        boolean never = Set.of("GET", "HEAD", "DELETE").contains(operation.method());
        row.problem(
            Pointers.child(pointer, body),
            "The case `" + name + "` has a `" + body + "`, and " + operation.method() + " "
                + operation.path() + " takes no body.",
            "Delete `" + body + "` from the case"
                + (never ? "." : ", or give the operation a `requestBody`."));
      }
    }
  }

  private Status status(Rows row, String pointer) {
    String text = row.text("status");
    try {
      return new Status(text.isEmpty() ? "200" : text);
    } catch (IllegalArgumentException e) {
      row.problem(
          Pointers.child(pointer, "status"),
          e.getMessage() + ".",
          "Write it as a quoted status of the responses.");
      return new Status("200");
    }
  }

  /** The example of a request, which several cases may have in common. */
  private JsonNode request(Rows row, Operation operation) {
    String named = row.text("request");
    String examples = Pointers.child(
        Operation.json(Pointers.child(operation.pointer(), "requestBody")), "examples");
    JsonNode value = document.at(Pointers.child(examples, named, "value"));
    if (!named.isEmpty() && value.isMissingNode()) {
      row.problem(
          Pointers.child(examples, named),
          "There is no request example `" + named + "`.",
          "Add `" + named + "` with a `value` to the examples under " + examples
              + ", or name one that is there.");
    }
    return value;
  }

  /** The example of a response, which must bear the name of the case: mock tools tell them apart by it. */
  private JsonNode response(Rows row, String name, String media) {
    String named = row.text("response");
    if (!named.isEmpty() && !named.equals(name)) {
      row.problem(
          Pointers.child(media, "examples", named),
          "The case `" + name + "` names the response example `" + named + "`.",
          "Give the example the name of the case; let both refer to one component where they are the same.");
    }
    String pointer = Pointers.child(media, "examples", name);
    JsonNode value = document.at(Pointers.child(pointer, "value"));
    String declared = Pointers.parent(Pointers.parent(media));
    if (!document.at(declared).isObject()) {
      List<String> tokens = Pointers.tokens(declared);
      row.problem(
          declared,
          "The case `" + name + "` expects a status that its operation does not declare, "
              + tokens.get(tokens.size() - 1) + ".",
          "Add a response with a schema and the example `" + name + "` under " + media
              + "; it and each schema that is new need an entry in x-evidence, as " + declared
              + " does. Or name a status that is there.");
    } else if (value.isMissingNode()) {
      row.problem(
          pointer,
          "The case `" + name + "` has no response example.",
          "Add `" + name + "` with a `value` to the examples under " + media + ".");
    }
    return value;
  }

  private Map<String, String> pathParameters(Operation operation, String casePointer, String name) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String owner : List.of(Pointers.parent(operation.pointer()), operation.pointer())) {
      String list = Pointers.child(owner, "parameters");
      for (int i = 0; i < document.at(list).size(); i++) {
        String pointer = Pointers.child(list, i);
        JsonNode parameter = document.at(pointer);
        if (!parameter.path("in").asText().equals("path")) {
          continue;
        }
        JsonNode value = document.at(Pointers.child(pointer, "examples", name, "value"));
        boolean anyText =
            document.at(Pointers.child(pointer, "schema", "type")).asText().equals("string");
        if (!value.isValueNode() && anyText) {
          // A key that no other case has tells its state apart, and reads well in reports.
          value = TextNode.valueOf(name);
        }
        if (!value.isValueNode()) {
          problems.add(document.problem(
              casePointer,
              "The case `" + name + "` has no value for the path parameter `"
                  + parameter.path("name").asText() + "`.",
              "Add `" + name + ": { value: … }` to the examples under " + pointer + "."));
        }
        values.put(parameter.path("name").asText(), value.asText());
      }
    }
    return values;
  }
}
