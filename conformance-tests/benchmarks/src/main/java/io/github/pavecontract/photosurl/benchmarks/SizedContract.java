package io.github.pavecontract.photosurl.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A contract of as many operations as one likes, each with a request and an answer of its own. */
final class SizedContract {
  private static final int PROPERTIES = 10;
  /** Of so many limits one is that which a contract is made with, the others are the same in all. */
  private static final int EDITED = 10;

  private SizedContract() {}

  static String of(int operations, int limit) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
    root.putObject("info").put("title", "Sized").put("version", "1.0.0");
    ObjectNode paths = root.putObject("paths");
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (int i = 0; i < operations; i++) {
      ObjectNode operation = paths.putObject("/things" + i).putObject("post");
      operation.put("operationId", "do" + i);
      content(operation.putObject("requestBody").put("required", true), "Order" + i);
      content(
          operation.putObject("responses").putObject("200").put("description", "Done."),
          "Receipt" + i);
      schema(schemas.putObject("Order" + i), limit);
      schema(schemas.putObject("Receipt" + i), limit);
    }
    return root.toString();
  }

  private static void content(ObjectNode owner, String schema) {
    owner
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + schema);
  }

  private static void schema(ObjectNode schema, int limit) {
    schema.put("type", "object").putArray("required").add("p0");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < PROPERTIES; i++) {
      properties
          .putObject("p" + i)
          .put("type", "string")
          .put("description", "What the thing has in place " + i + ".")
          .put("maxLength", i % EDITED == 0 ? limit : 40);
    }
  }
}
