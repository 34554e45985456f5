package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the properties of a form are written, with what goes without saying.
 *
 * @param document the document
 * @param mediaType the pointer of the media type object
 */
record Encodings(Document document, String mediaType) {
  private static final Set<String> NESTED = Set.of("object", "array");

  /** The properties that are encoded in some way, where the schema has them at all. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    document
        .written(Pointers.child(mediaType, "encoding"))
        .fieldNames()
        .forEachRemaining(names::add);
    JsonNode properties = document.at(Pointers.child(mediaType, "schema", "properties"));
    names.removeIf(name -> properties.isObject() && !properties.has(name));
    return names;
  }

  /** What holds for a property, said or not. */
  ObjectNode of(String name) {
    String pointer = Pointers.child(mediaType, "schema", "properties", name);
    JsonNode said = document.written(Pointers.child(mediaType, "encoding", name));
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put("contentType", plain(said.path("contentType").asText(contentType(pointer))));
    if (NESTED.contains(type(pointer))) {
      String style = said.path("style").asText("form");
      whole.put("style", style);
      whole.put("explode", said.path("explode").asBoolean(style.equals("form")));
    }
    whole.put("allowReserved", said.path("allowReserved").asBoolean());
    ObjectNode headers = whole.putObject("headers");
    said.path("headers")
        .properties()
        .forEach(
            header -> headers.set(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return whole;
  }

  /** A list of media types in one order. */
  private static String plain(String types) {
    return Stream.of(types.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Whether whatever is written in the narrow way may be written in the wide one: it lists more media types, or a range of them. */
  static boolean includes(ObjectNode wide, ObjectNode narrow) {
    List<String> ranges = List.of(wide.path("contentType").asText().split(", ", -1));
    boolean areListed = Stream.of(narrow.path("contentType").asText().split(", ", -1))
        .allMatch(type -> ranges.stream().anyMatch(range -> isIn(range, type)));
    return areListed && others(wide).equals(others(narrow));
  }

  private static ObjectNode others(ObjectNode encoding) {
    return encoding.deepCopy().without("contentType");
  }

  private static boolean isIn(String range, String type) {
    return range.equals(type)
        || range.equals("*/*")
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }

  /** What one has otherwise than another one, such as {@code explode `true`}. */
  static String words(ObjectNode one, ObjectNode other) {
    return one.properties().stream()
        .filter(entry -> !entry.getValue().equals(other.path(entry.getKey())))
        .map(entry ->
            entry.getKey() + " `" + entry.getValue().asText(entry.getValue().toString()) + "`")
        .collect(Collectors.joining(", "));
  }

  private String contentType(String pointer) {
    JsonNode schema = document.at(pointer);
    return switch (type(pointer)) {
      case "object" -> "application/json";
      case "array" -> contentType(Pointers.child(pointer, "items"));
      default ->
        schema.path("format").asText().matches("binary|byte") || schema.has("contentEncoding")
            ? "application/octet-stream"
            : "text/plain";
    };
  }

  private String type(String pointer) {
    JsonNode type = document.at(pointer).path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText(document.at(pointer).has("properties") ? "object" : "");
  }
}
