package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A parameter of an operation or a header of a response, with what it has by default.
 *
 * @param pointer where it is written
 * @param node what is written there
 */
record Parameter(String pointer, JsonNode node) {
  /** Headers of these names are no parameters, says OpenAPI. */
  private static final List<String> IGNORED = List.of("accept", "content-type", "authorization");

  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  /** The parameters of an operation by what they are on the wire, those of its path included. */
  static Map<String, Parameter> of(Endpoint endpoint) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (String owner : List.of(endpoint.item(), endpoint.pointer())) {
      String list = Pointers.child(owner, "parameters");
      Document document = endpoint.document();
      for (int i = 0; i < document.written(list).size(); i++) {
        String pointer = document.canonical(Pointers.child(list, i));
        Parameter parameter = new Parameter(pointer, document.written(pointer));
        String key = parameter.key(endpoint);
        if (!(parameter.in().equals("header")
            && IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT)))) {
          parameters.put(key, parameter);
        }
      }
    }
    return parameters;
  }

  private String key(Endpoint endpoint) {
    return switch (in()) {
      case "path" -> {
        int index = endpoint.pathParameters().indexOf(name());
        yield "path " + (index < 0 ? name() : String.valueOf(index));
      }
      case "header" -> "header " + name().toLowerCase(Locale.ROOT);
      default -> in() + " " + name();
    };
  }

  String in() {
    return node.path("in").asText();
  }

  String name() {
    return node.path("name").asText();
  }

  boolean isRequired() {
    return in().equals("path") || node.path("required").asBoolean();
  }

  String style() {
    boolean form = in().equals("query") || in().equals("cookie");
    return node.path("style").asText(form ? "form" : "simple");
  }

  boolean explodes() {
    return node.path("explode").asBoolean(style().equals("form"));
  }

  /** The media type of its value, or empty if it has a style. */
  String mediaType() {
    var names = node.path("content").fieldNames();
    return names.hasNext() ? names.next() : "";
  }

  /** Whether its value is one text or number. */
  boolean isScalar(Document document) {
    return SCALARS.contains(type(document));
  }

  private String type(Document document) {
    return document.at(schemaPointer()).path("type").asText();
  }

  /** Whether two have the same media type; numbers and truth values are in JSON what they are without. */
  static boolean areWrittenAlike(Document before, Parameter old, Document after, Parameter now) {
    return old.mediaType().equals(now.mediaType())
        || (old.isPlainInJson(before) && now.isPlainInJson(after));
  }

  private boolean isPlainInJson(Document document) {
    return isScalar(document)
        && !type(document).equals("string")
        && (mediaType().isEmpty() || mediaType().matches("application/([^;]*\\+)?json"));
  }

  String schemaPointer() {
    return mediaType().isEmpty()
        ? Pointers.child(pointer, "schema")
        : Pointers.child(pointer, "content", mediaType(), "schema");
  }
}
