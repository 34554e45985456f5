package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template of the Retrofit interface cannot express. */
final class OperationConstructs {
  private static final Map<String, String> STYLES =
      Map.of("path", "simple", "query", "form", "header", "simple");

  /** A token of RFC 9110. */
  private static final String HEADER_NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  private final Document document;
  private final Problems problems;

  OperationConstructs(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  void check(Operation operation) {
    String pointer = operation.pointer();
    JsonNode node = document.at(pointer);
    if (!node.path("operationId").isTextual()) {
      problems.add(GeneratorRule.OPERATION_ID, pointer);
    }
    if (node.path("tags").size() > 1) {
      problems.add(GeneratorRule.OPERATION_TAGS, Pointers.child(pointer, "tags"));
    }
    for (String owner : List.of(Pointers.parent(pointer), pointer)) {
      String parameters = Pointers.child(owner, "parameters");
      for (int i = 0; i < document.at(parameters).size(); i++) {
        checkParameter(Pointers.child(parameters, i));
      }
    }
    if (node.has("requestBody")) {
      if (!document.at(Pointers.child(pointer, "requestBody", "required")).asBoolean()) {
        problems.add(GeneratorRule.BODY_OPTIONAL, Pointers.child(pointer, "requestBody"));
      }
      checkContent(Pointers.child(pointer, "requestBody", "content"), "request body");
    }
    checkSuccess(Pointers.child(pointer, "responses"));
  }

  void checkServers() {
    JsonNode servers = document.root().path("servers");
    if (servers.isEmpty()) {
      problems.add(GeneratorRule.SERVER_MISSING, "/info");
    }
    for (int i = 0; i < servers.size(); i++) {
      String server = Pointers.child("/servers", i);
      if (servers.get(i).has("variables")) {
        problems.add(
            GeneratorRule.SERVER_URL, Pointers.child(server, "variables"), "", "", "has variables");
      } else if (!servers.get(i).path("url").asText().matches("https?://[^\\s?#]+")) {
        problems.add(
            GeneratorRule.SERVER_URL,
            Pointers.child(server, "url"),
            "",
            "",
            "is relative or has a query");
      }
    }
  }

  void checkSecurity() {
    document.at("/components/securitySchemes").fieldNames().forEachRemaining(name -> {
      String pointer = Pointers.child("/components/securitySchemes", name);
      JsonNode scheme = document.at(pointer);
      if (!scheme.path("type").asText().equals("apiKey")
          || !scheme.path("in").asText().equals("header")) {
        problems.add(GeneratorRule.SECURITY_SCHEME, pointer);
      } else if (!scheme.path("name").asText().matches(HEADER_NAME)) {
        problems.add(
            GeneratorRule.SECURITY_HEADER,
            Pointers.child(pointer, "name"),
            scheme.path("name").asText());
      }
    });
  }

  private void checkParameter(String pointer) {
    JsonNode parameter = document.at(pointer);
    String in = parameter.path("in").asText();
    JsonNode schema = document.at(Pointers.child(pointer, "schema"));
    String type = schema.path("type").asText();
    String name = parameter.path("name").asText();
    if (name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT).matches("true|false|null|")) {
      problems.add(GeneratorRule.PARAMETER_NAME, Pointers.child(pointer, "name"), "Java", "", name);
    }
    if (in.equals("cookie")) {
      problems.add(GeneratorRule.PARAMETER_COOKIE, Pointers.child(pointer, "in"));
      return;
    }
    if (parameter.has("content")) {
      problems.add(GeneratorRule.PARAMETER_CONTENT, Pointers.child(pointer, "content"));
      return;
    }
    if (parameter.has("style") && !parameter.path("style").asText().equals(STYLES.get(in))) {
      problems.add(
          GeneratorRule.PARAMETER_STYLE,
          Pointers.child(pointer, "style"),
          "",
          "",
          "`" + parameter.path("style").asText() + "` in the " + in);
    }
    if (type.equals("object") || schema.has("properties") || schema.has("allOf")) {
      problems.add(
          GeneratorRule.PARAMETER_TYPE, Pointers.child(pointer, "schema"), "", "", "an object");
    }
    if (type.equals("array")) {
      if (!in.equals("query")
          || parameter
              .path("explode")
              .equals(com.fasterxml.jackson.databind.node.BooleanNode.FALSE)) {
        problems.add(
            GeneratorRule.PARAMETER_STYLE, pointer, "", "", "a list as one comma-separated value");
      }
      schema = document.at(Pointers.child(pointer, "schema", "items"));
    }
    if (schema.path("format").asText().equals("date-time")) {
      problems.add(
          GeneratorRule.PARAMETER_TYPE,
          Pointers.child(pointer, "schema"),
          "",
          "",
          "a `date-time`, which Java writes in forms that RFC 3339 lacks");
    }
  }

  private void checkSuccess(String responses) {
    List<JsonNode> bodies = new ArrayList<>();
    document.at(responses).fieldNames().forEachRemaining(status -> {
      if (!status.startsWith("2") && !status.equals("default")) {
        return;
      }
      String response = Pointers.child(responses, status);
      String content = Pointers.child(response, "content");
      if (document.at(content).isObject() && status.startsWith("2")) {
        checkContent(content, "response of status " + status);
        JsonNode schema = document
            .root()
            .at(document.canonical(response))
            .path("content")
            .path("application/json")
            .path("schema");
        if (!bodies.isEmpty() && !bodies.contains(schema)) {
          problems.add(GeneratorRule.RESPONSES_DIFFER, response);
        }
        bodies.add(schema);
      }
    });
  }

  private void checkContent(String content, String what) {
    document.at(content).fieldNames().forEachRemaining(media -> {
      if (!media.equals("application/json")) {
        problems.add(GeneratorRule.MEDIA_TYPE, Pointers.child(content, media), what, "", media);
      }
    });
  }
}
