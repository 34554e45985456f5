package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaTree;
import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contract says of one operation, in the terms of a page. */
final class ContractView {
  /**
   * A header or parameter.
   *
   * @param in {@code header}, {@code path}, {@code query} or {@code cookie}
   * @param name its name
   * @param pointer where it is declared
   * @param required whether it must be sent
   */
  record Parameter(String in, String name, String pointer, boolean required) {}

  /**
   * A body.
   *
   * @param status the status as the contract writes it; empty for a request
   * @param pointer the pointer of its media type
   */
  record Body(String status, String pointer) {
    boolean isRequest() {
      return status.isEmpty();
    }

    String schema() {
      return Pointers.child(pointer, "schema");
    }
  }

  /**
   * An example of a body.
   *
   * @param body what it is an example of
   * @param pointer where its value is written
   * @param value its value
   * @param title the sample of the page that it was taken from; empty if it is not documented
   */
  record Example(Body body, String pointer, JsonNode value, String title) {}

  private final Contract contract;
  private final Operation operation;
  private final SchemaTree schemas;
  private final List<Body> bodies = new ArrayList<>();
  private final Map<String, Example> examples = new LinkedHashMap<>();
  private final Map<String, Leaves> leaves = new HashMap<>();

  ContractView(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
    this.schemas = contract.schemaTree();
    readBodies();
  }

  private Document document() {
    return contract.document();
  }

  private void readBodies() {
    media(Pointers.child(operation.pointer(), "requestBody"), "");
    String responses = Pointers.child(operation.pointer(), "responses");
    document()
        .at(responses)
        .fieldNames()
        .forEachRemaining(status -> media(Pointers.child(responses, status), status));
    for (Body body : bodies) {
      String named = Pointers.child(body.pointer(), "examples");
      document()
          .at(named)
          .fieldNames()
          .forEachRemaining(name -> example(body, Pointers.child(named, name, "value")));
      example(body, Pointers.child(body.pointer(), "example"));
    }
  }

  private void media(String owner, String status) {
    String content = Pointers.child(owner, "content");
    document().at(content).fieldNames().forEachRemaining(type -> {
      if (type.contains("json") || type.equals("*/*")) {
        bodies.add(new Body(status, Pointers.child(content, type)));
      }
    });
  }

  private void example(Body body, String pointer) {
    String place = document().canonical(pointer);
    if (!place.isEmpty()) {
      examples.putIfAbsent(
          body.status() + place, new Example(body, place, document().at(place), sample(place)));
    }
  }

  Contract contract() {
    return contract;
  }

  Operation operation() {
    return operation;
  }

  SchemaTree schemas() {
    return schemas;
  }

  List<Body> bodies() {
    return bodies;
  }

  List<Example> examples() {
    return List.copyOf(examples.values());
  }

  /** The values of an example. */
  Leaves leaves(Example example) {
    return leaves.computeIfAbsent(
        example.body().status() + example.pointer(),
        e -> Leaves.of(this, example.body().schema(), example.value()));
  }

  /** The title of the sample that documents a fact; empty if none does. */
  String sample(String pointer) {
    return contract
        .evidenceFor(pointer)
        .filter(evidence -> evidence.basis() == Basis.DOCUMENTED)
        .map(Evidence::source)
        .orElse("");
  }

  boolean isDocumented(String pointer) {
    return !sample(pointer).isEmpty();
  }

  /** The base URLs that count for the operation. */
  List<String> servers() {
    String path = Pointers.parent(operation.pointer());
    for (String owner : List.of(operation.pointer(), path, "")) {
      if (document().at(Pointers.child(owner, "servers")).size() > 0) {
        List<String> servers = new ArrayList<>();
        String table = Pointers.child(owner, "servers");
        for (int i = 0; i < document().at(table).size(); i++) {
          servers.add(Pointers.child(table, i, "url"));
        }
        return servers;
      }
    }
    return List.of();
  }

  /** What is called, for each base URL; with an empty origin if there is none. */
  List<Call> endpoints() {
    List<Call> found = new ArrayList<>();
    for (String server : servers()) {
      String base = document().at(server).asText().replaceFirst("/+$", "");
      Call.of(document().line(server), operation.method(), base + operation.path())
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      Call.of(1, operation.method(), operation.path()).ifPresent(found::add);
    }
    return found;
  }

  /** Headers, parameters, and what carries credentials. */
  List<Parameter> parameters() {
    List<Parameter> found = new ArrayList<>();
    for (String owner : List.of(operation.pointer(), Pointers.parent(operation.pointer()))) {
      String table = Pointers.child(owner, "parameters");
      for (int i = 0; i < document().at(table).size(); i++) {
        String pointer = Pointers.child(table, i);
        JsonNode parameter = document().at(pointer);
        found.add(new Parameter(
            parameter.path("in").asText(),
            parameter.path("name").asText(),
            document().canonical(pointer),
            parameter.path("required").asBoolean()));
      }
    }
    found.addAll(OperationCredentials.of(document(), operation));
    return found;
  }

  /** The example values of a parameter. */
  List<JsonNode> examples(Parameter parameter) {
    List<JsonNode> found = new ArrayList<>();
    document()
        .at(Pointers.child(parameter.pointer(), "examples"))
        .forEach(example -> found.add(example.path("value")));
    found.add(document().at(Pointers.child(parameter.pointer(), "example")));
    found.add(document().at(Pointers.child(parameter.pointer(), "schema", "example")));
    return found;
  }

  /** The response that a status has in the contract. */
  Optional<Body> response(int status) {
    return contract.responsePointer(operation, status).flatMap(pointer -> bodies.stream()
        .filter(body -> !body.isRequest() && body.pointer().startsWith(pointer + "/"))
        .findFirst());
  }

  /** The names of all properties of the bodies, with the pointers of their schemas. */
  Map<String, List<String>> properties() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<String> done = new ArrayList<>();
    bodies.forEach(body -> properties(List.of(body.schema()), found, done));
    return found;
  }

  private void properties(
      List<String> pointers, Map<String, List<String>> found, List<String> done) {
    for (String schema : schemas.expand(pointers)) {
      if (done.contains(schema)) {
        continue;
      }
      done.add(schema);
      String table = Pointers.child(schema, "properties");
      document().at(table).fieldNames().forEachRemaining(name -> {
        String pointer = Pointers.child(table, name);
        found.computeIfAbsent(name, n -> new ArrayList<>()).add(pointer);
        properties(List.of(pointer), found, done);
      });
      properties(List.of(Pointers.child(schema, "items")), found, done);
    }
  }

  /** The lists of values of the bodies and parameters: for each, the pointers of its values. */
  List<List<String>> enumerations() {
    Map<List<String>, Boolean> found = new LinkedHashMap<>();
    properties()
        .values()
        .forEach(pointers -> pointers.forEach(
            pointer -> found.put(schemas.listed(schemas.expand(List.of(pointer))), true)));
    parameters()
        .forEach(parameter -> found.put(
            schemas.listed(schemas.expand(List.of(Pointers.child(parameter.pointer(), "schema")))),
            true));
    return found.keySet().stream().filter(values -> !values.isEmpty()).toList();
  }

  String text(String pointer) {
    return document().at(pointer).asText();
  }
}
