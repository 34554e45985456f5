package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;

/** A contract of any size, whose schemas refer to each other as a tree, and an edit of each n-th limit in it. */
final class GeneratedContract {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PROPERTIES = 10;

  private final int operations;
  private final int stride;
  private int limits;

  private GeneratedContract(int operations, int stride) {
    this.operations = operations;
    this.stride = stride;
  }

  static Document of(int operations) {
    return new GeneratedContract(operations, Integer.MAX_VALUE).document();
  }

  static Document edited(int operations, int stride) {
    return new GeneratedContract(operations, stride).document();
  }

  private Document document() {
    ObjectNode root = JSON.objectNode().put("openapi", "3.0.3");
    root.putObject("info").put("title", "Generated").put("version", "1.0.0");
    ObjectNode paths = root.putObject("paths");
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (int i = 0; i < operations; i++) {
      operation(paths.putObject("/things" + i).putObject("post"), i);
      schema(schemas.putObject("Thing" + i), i);
    }
    return OpenApiFile.check(
        Document.parse("generated", root.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void operation(ObjectNode operation, int number) {
    operation.put("operationId", "do" + number);
    content(operation.putObject("requestBody").put("required", true), number);
    ObjectNode responses = operation.putObject("responses");
    content(responses.putObject("200").put("description", "Done."), number);
  }

  private static void content(ObjectNode owner, int number) {
    owner
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Thing" + number);
  }

  private void schema(ObjectNode schema, int number) {
    schema.put("type", "object").putArray("required").add("p0");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < PROPERTIES; i++) {
      boolean edited = ++limits % stride == 0;
      properties.putObject("p" + i).put("type", "string").put("maxLength", edited ? 20 : 30);
    }
    for (int child = 2 * number + 1; child <= 2 * number + 2 && child < operations; child++) {
      properties.putObject("child" + child).put("$ref", "#/components/schemas/Thing" + child);
    }
  }
}
