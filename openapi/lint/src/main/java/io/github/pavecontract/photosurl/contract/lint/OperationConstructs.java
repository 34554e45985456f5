package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.rule.Rule;
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
      refuse(
          GeneratorRule.OPERATION_ID,
          pointer,
          "The operation has no `operationId`.",
          "Add one; it becomes the name of the method.");
    }
    if (node.path("tags").size() > 1) {
      refuse(
          GeneratorRule.OPERATION_TAGS,
          Pointers.child(pointer, "tags"),
          "The operation has several tags, and would be generated once for each.",
          "Keep one tag; it becomes the name of the interface.");
    }
    for (String owner : List.of(Pointers.parent(pointer), pointer)) {
      String parameters = Pointers.child(owner, "parameters");
      for (int i = 0; i < document.at(parameters).size(); i++) {
        checkParameter(Pointers.child(parameters, i));
      }
    }
    if (node.has("requestBody")) {
      if (!document.at(Pointers.child(pointer, "requestBody", "required")).asBoolean()) {
        refuse(
            GeneratorRule.BODY_OPTIONAL,
            Pointers.child(pointer, "requestBody"),
            "A request body that may be left out is not generated; Retrofit always sends one.",
            "Add `required: true`.");
      }
      checkContent(Pointers.child(pointer, "requestBody", "content"), "request body");
    }
    checkSuccess(Pointers.child(pointer, "responses"));
  }

  void checkServers() {
    JsonNode servers = document.root().path("servers");
    if (servers.isEmpty()) {
      refuse(
          GeneratorRule.SERVER_MISSING,
          "/info",
          "No server is named, so that the client has no base URL.",
          "Add `servers`.");
    }
    for (int i = 0; i < servers.size(); i++) {
      String server = Pointers.child("/servers", i);
      if (servers.get(i).has("variables")) {
        refuse(
            GeneratorRule.SERVER_URL,
            Pointers.child(server, "variables"),
            "A server url with variables is no base URL.",
            "List the servers one by one.");
      } else if (!servers.get(i).path("url").asText().matches("https?://[^\\s?#]+")) {
        refuse(
            GeneratorRule.SERVER_URL,
            Pointers.child(server, "url"),
            "A server url that is relative or has a query is no base URL.",
            "Write it with scheme, host and path.");
      }
    }
  }

  void checkSecurity() {
    document.at("/components/securitySchemes").fieldNames().forEachRemaining(name -> {
      String pointer = Pointers.child("/components/securitySchemes", name);
      JsonNode scheme = document.at(pointer);
      if (!scheme.path("type").asText().equals("apiKey")
          || !scheme.path("in").asText().equals("header")) {
        refuse(
            GeneratorRule.SECURITY_SCHEME,
            pointer,
            "Only an API key in a header is generated.",
            "Declare it as {type: apiKey, in: header}; a bearer token is the value of `Authorization`.");
      } else if (!scheme.path("name").asText().matches(HEADER_NAME)) {
        refuse(
            GeneratorRule.SECURITY_HEADER,
            Pointers.child(pointer, "name"),
            "`" + scheme.path("name").asText() + "` is no name of an HTTP header.",
            "Use letters, digits and hyphens.");
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
      refuse(
          GeneratorRule.PARAMETER_NAME,
          Pointers.child(pointer, "name"),
          "No Java parameter can be named after `" + name + "`.",
          "Leave the parameter out, if it is optional.");
    }
    if (in.equals("cookie")) {
      refuse(
          GeneratorRule.PARAMETER_COOKIE,
          Pointers.child(pointer, "in"),
          "A cookie parameter has no counterpart in Retrofit.",
          "Send it as a header parameter, if the API allows.");
      return;
    }
    if (parameter.has("content")) {
      refuse(
          GeneratorRule.PARAMETER_CONTENT,
          Pointers.child(pointer, "content"),
          "A parameter with `content` is not generated.",
          "Describe it with a `schema`.");
      return;
    }
    if (parameter.has("style") && !parameter.path("style").asText().equals(STYLES.get(in))) {
      refuse(
          GeneratorRule.PARAMETER_STYLE,
          Pointers.child(pointer, "style"),
          "A " + in + " parameter of style `" + parameter.path("style").asText()
              + "` is not generated.",
          "Use style `" + STYLES.getOrDefault(in, "form") + "`.");
    }
    if (type.equals("object") || schema.has("properties") || schema.has("allOf")) {
      refuse(
          GeneratorRule.PARAMETER_TYPE,
          Pointers.child(pointer, "schema"),
          "An object as a parameter is not generated.",
          "Use one parameter for each property.");
    }
    if (type.equals("array")) {
      if (!in.equals("query")
          || parameter
              .path("explode")
              .equals(com.fasterxml.jackson.databind.node.BooleanNode.FALSE)) {
        refuse(
            GeneratorRule.PARAMETER_STYLE,
            pointer,
            "A list that is sent as one comma-separated value is not generated.",
            "Send it as a query parameter with `explode: true`, or declare it as a string.");
      }
      schema = document.at(Pointers.child(pointer, "schema", "items"));
    }
    if (schema.path("format").asText().equals("date-time")) {
      refuse(
          GeneratorRule.PARAMETER_TYPE,
          Pointers.child(pointer, "schema"),
          "A parameter of format `date-time` is not generated; Java writes some times in a form that RFC 3339 lacks.",
          "Declare it as a string, and describe the format in words.");
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
          refuse(
              GeneratorRule.RESPONSES_DIFFER,
              response,
              "Two successful responses have different schemas, and a method has one return type.",
              "Use one schema for both.");
        }
        bodies.add(schema);
      }
    });
  }

  private void checkContent(String content, String what) {
    document.at(content).fieldNames().forEachRemaining(media -> {
      if (!media.equals("application/json")) {
        refuse(
            GeneratorRule.MEDIA_TYPE,
            Pointers.child(content, media),
            "A " + what + " of type `" + media + "` is not generated.",
            "Describe it as application/json; the client speaks JSON only.");
      }
    });
  }

  private void refuse(Rule rule, String pointer, String message, String remedy) {
    problems.add(rule, pointer, message, remedy);
  }
}
