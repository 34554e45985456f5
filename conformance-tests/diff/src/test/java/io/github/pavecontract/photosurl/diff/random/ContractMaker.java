package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Contracts with parameters, headers, bodies, refusals and components that refer to each other. */
final class ContractMaker {
  static final List<String> COMPONENTS = List.of("A", "B", "C", "D", "Problem");

  private final Chance chance;
  private final String version;
  private final boolean is30;

  ContractMaker(Chance chance, String version) {
    this.chance = chance;
    this.version = version;
    this.is30 = version.startsWith("3.0");
  }

  ObjectNode contract() {
    ObjectNode root = Chance.object().put("openapi", version);
    root.putObject("info").put("title", "Things").put("version", "1.0.0");
    ObjectNode item = root.putObject("paths").putObject("/things/{id}");
    ArrayNode path = item.putArray("parameters");
    parameter(path, "path", "id").put("required", true);
    operation(item.putObject("post"), true);
    operation(item.putObject("get"), false);
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (int i = 0; i < COMPONENTS.size(); i++) {
      // Mostly without a cycle; where there is one, an optional property or an element leads back.
      List<String> others = COMPONENTS.subList(i + 1, COMPONENTS.size());
      ObjectNode schema = new SchemaMaker(chance, is30, others).object(2);
      if (chance.once(4)) {
        String self = "#/components/schemas/" + COMPONENTS.get(i);
        schema.withObject("/properties").putObject("kind").put("$ref", self);
      }
      schemas.set(COMPONENTS.get(i), schema);
    }
    return root;
  }

  private void operation(ObjectNode operation, boolean sends) {
    ArrayNode parameters = operation.putArray("parameters");
    parameter(parameters, "query", "q").put("required", chance.once(3));
    parameter(parameters, "header", "X-Trace").put("required", chance.once(3));
    SchemaMaker schemas = new SchemaMaker(chance, is30, COMPONENTS);
    if (sends) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      content(body, chance.once(2) ? schemas.reference() : schemas.any(3));
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode done = responses.putObject("200").put("description", "Done.");
    done.putObject("headers").putObject("X-Rate").set("schema", schemas.scalar());
    content(done, chance.once(2) ? schemas.reference() : schemas.any(3));
    ObjectNode missing = responses.putObject("404").put("description", "Missing.");
    content(missing, Chance.object().put("$ref", "#/components/schemas/Problem"));
  }

  private ObjectNode parameter(ArrayNode parameters, String in, String name) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    return parameter.set("schema", new SchemaMaker(chance, is30, List.of()).scalar());
  }

  private static void content(ObjectNode owner, ObjectNode schema) {
    owner.putObject("content").putObject("application/json").set("schema", schema);
  }
}
