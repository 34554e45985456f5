package io.github.pavecontract.photosurl.diff.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.source.JavaElement.Role;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Methods;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything in the generated client that code can use, by name. */
public final class JavaSurface {
  private final Document document;
  private final JavaTypes types;
  private final Map<String, JavaElement> elements = new LinkedHashMap<>();

  private JavaSurface(Document document) {
    this.document = document;
    this.types = new JavaTypes(document);
  }

  /**
   * Finds out what the templates would generate.
   *
   * @param document a contract
   * @return what code can use, by name, in the order of the contract
   */
  public static Map<String, JavaElement> of(Document document) {
    JavaSurface surface = new JavaSurface(document);
    surface.operations();
    // Which change is told first decides its rule: the order must be that of the contract in every
    // run.
    new LinkedHashMap<>(surface.types.classes()).forEach(surface::type);
    return surface.elements;
  }

  private void add(
      Role kind, String name, String signature, List<String> order, boolean nullable, String at) {
    elements.put(name, new JavaElement(kind, name, signature, order, nullable, at));
  }

  private void type(String name, String place) {
    add(Role.CLASS, name, "class", List.of(), false, place);
    if (!types.values(place).isEmpty()) {
      constants(name, place);
      return;
    }
    Set<String> required = types.required(place);
    Map<String, String> properties = new HashMap<>();
    types.properties(place).forEach((property, at) -> {
      boolean nullable = !required.contains(property) || new Wrappers(document).isNullable(at);
      String boxed = types.of(at, name + JavaNames.type(property));
      String type = nullable ? boxed : primitive(boxed);
      add(
          Role.PROPERTY,
          name + "." + JavaNames.member(property) + "()",
          type,
          List.of(),
          nullable,
          at);
      properties.put(property, type);
    });
    factory(name, place, properties);
  }

  /** Positional arguments are there only where the contract names them: nothing hangs on the order of its lines. */
  private void factory(String name, String place, Map<String, String> properties) {
    List<String> order = new ArrayList<>();
    document.written(place).path("x-factory").forEach(argument -> order.add(argument.asText()));
    if (!order.isEmpty()) {
      String arguments = order.stream()
          .map(argument -> properties.getOrDefault(argument, "?"))
          .collect(Collectors.joining(", "));
      add(Role.FACTORY, name + ".of", arguments, order, false, place);
    }
  }

  private void constants(String name, String place) {
    for (JsonNode schema : types.enumerations(place)) {
      add(Role.PROPERTY, name + ".value()", JavaTypes.type(schema), List.of(), false, place);
      JsonNode values = schema.path("enum");
      JsonNode names = schema.path("x-enum-varnames");
      for (int i = 0; i < values.size(); i++) {
        String constant = names.size() == values.size()
            ? names.get(i).asText()
            : JavaNames.constant(values.get(i).asText());
        if (!values.get(i).isNull()) {
          add(Role.CONSTANT, name + "." + constant, name, List.of(), false, place);
        }
      }
      if (schema.has("const")) {
        add(
            Role.CONSTANT,
            name + "." + JavaNames.constant(schema.path("const").asText()),
            name,
            List.of(),
            false,
            place);
      }
    }
  }

  private static String primitive(String boxed) {
    return switch (boxed) {
      case "Boolean" -> "boolean";
      case "Long" -> "long";
      case "Integer" -> "int";
      case "Float" -> "float";
      case "Double" -> "double";
      default -> boxed;
    };
  }

  private void operations() {
    document.root().path("paths").fieldNames().forEachRemaining(path -> {
      String item = document.canonical(Pointers.child("/paths", path));
      for (String method : Methods.ALL) {
        String pointer = Pointers.child(item, method);
        if (!item.isEmpty() && document.written(pointer).isObject()) {
          operation(path, method, item, pointer);
        }
      }
    });
    headers();
  }

  private void headers() {
    document
        .root()
        .path("components")
        .path("securitySchemes")
        .fieldNames()
        .forEachRemaining(name -> {
          String pointer = Pointers.child("/components/securitySchemes", name);
          JsonNode scheme = document.at(pointer);
          if (scheme.path("type").asText().equals("apiKey")
              && scheme.path("in").asText().equals("header")) {
            add(
                Role.CONSTANT,
                JavaNames.constant(name) + "_HEADER",
                "String",
                List.of(),
                false,
                pointer);
          }
        });
  }

  /**
   * @param in {@code path}, {@code header}, {@code query}, {@code cookie} or {@code body}
   * @param name how it is called on the wire; for one of the path, where it stands there
   */
  private record Argument(String in, String name, String type, boolean required) {
    /** As the client sorts them: nothing hangs on the order of the lines of a contract. */
    static final Comparator<Argument> ORDER = Comparator.comparing((Argument argument) ->
            argument.in.equals("path") ? Integer.parseInt(argument.name) : Integer.MAX_VALUE)
        .thenComparing(argument -> !argument.required)
        .thenComparing(argument -> argument.in.equals("body"))
        .thenComparing(Argument::name)
        .thenComparing(argument -> argument.in.equals("header"))
        .thenComparing(argument -> argument.in.equals("query"));

    String wireName() {
      return in + " " + name;
    }
  }

  private void operation(String path, String method, String item, String pointer) {
    JsonNode node = document.written(pointer);
    String id = JavaNames.member(
        node.path("operationId").asText(path.replaceAll("[{}]", "") + "_" + method));
    List<Argument> arguments = new ArrayList<>(arguments(path, item, pointer));
    body(pointer, id, arguments);
    arguments.sort(Argument.ORDER);
    List<String> list = arguments.stream().map(Argument::type).toList();
    String signature = result(pointer, id) + " (" + String.join(", ", list) + ")";
    List<String> order = arguments.stream().map(Argument::wireName).toList();
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(JavaNames.type(tag.asText())));
    for (String tag : tags.isEmpty() ? List.of("Default") : tags) {
      add(Role.CLASS, tag + "Api", "interface", List.of(), false, pointer);
      add(Role.METHOD, tag + "Api." + id, signature, order, false, pointer);
    }
  }

  private List<Argument> arguments(String path, String item, String pointer) {
    Map<String, Argument> own = new LinkedHashMap<>();
    Map<String, Argument> shared = new LinkedHashMap<>();
    collect(path, Pointers.child(pointer, "parameters"), own);
    collect(path, Pointers.child(item, "parameters"), shared);
    List<Argument> arguments = new ArrayList<>(own.values());
    shared.forEach((name, argument) -> {
      if (!own.containsKey(name)) {
        arguments.add(argument);
      }
    });
    return arguments;
  }

  private void collect(String path, String list, Map<String, Argument> arguments) {
    for (int i = 0; i < document.written(list).size(); i++) {
      String place = document.canonical(Pointers.child(list, i));
      JsonNode parameter = document.written(place);
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      boolean required = parameter.path("required").asBoolean();
      String content = schema(place);
      String schema = content.isEmpty() ? Pointers.child(place, "schema") : content;
      String boxed = types.of(schema, JavaNames.type(name));
      // What a path parameter is called does not show; where it stands does.
      Argument argument = new Argument(
          in,
          in.equals("path")
              ? String.valueOf(path.indexOf("{" + name + "}"))
              : name.toLowerCase(Locale.ROOT),
          required && !new Wrappers(document).isNullable(schema) ? primitive(boxed) : boxed,
          required);
      arguments.put(argument.wireName(), argument);
    }
  }

  private void body(String pointer, String id, List<Argument> arguments) {
    String body = document.canonical(Pointers.child(pointer, "requestBody"));
    String schema = body.isEmpty() ? "" : schema(body);
    if (!schema.isEmpty()) {
      arguments.add(new Argument(
          "body",
          "",
          types.of(schema, JavaNames.type(id) + "Request"),
          document.written(body).path("required").asBoolean()));
    }
  }

  private String result(String pointer, String id) {
    String responses = Pointers.child(pointer, "responses");
    List<String> statuses = new ArrayList<>();
    document.written(responses).fieldNames().forEachRemaining(statuses::add);
    statuses.sort(Comparator.naturalOrder());
    for (String status : statuses) {
      String response = document.canonical(Pointers.child(responses, status));
      String schema = response.isEmpty() ? "" : schema(response);
      String type =
          schema.isEmpty() ? "Void" : types.of(schema, JavaNames.type(id) + status + "Response");
      if (status.startsWith("2")) {
        return type;
      }
    }
    return "Void";
  }

  private String schema(String owner) {
    JsonNode content = document.written(owner).path("content");
    var names = content.fieldNames();
    return names.hasNext() ? Pointers.child(owner, "content", names.next(), "schema") : "";
  }
}
