package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as a tree that remembers its lines, in a fifth of the time that YAML takes. Whatever is not plain JSON, or
 * is wrong with it, is left to {@link YamlSource}, which says what and where.
 */
final class JsonSource {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final Map<String, Integer> lines = new HashMap<>();

  private JsonSource(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads a text; empty if it is no JSON object, or one that is nested too deeply. */
  static Optional<Document> parse(String file, String text) {
    if (!text.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(text)) {
      JsonSource source = new JsonSource(parser);
      parser.nextToken();
      JsonNode root = source.node("", parser.currentTokenLocation().getLineNr(), 0);
      return parser.nextToken() == null
          ? Optional.of(new Document(file, root, NodeLines.of(source.lines)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private JsonNode node(String pointer, int line, int depth) throws IOException {
    lines.put(pointer, line);
    if (depth > YamlSource.DEEPEST) {
      throw new IOException("The document is nested too deeply.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer, depth);
      case START_ARRAY -> array(pointer, depth);
      case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
      default -> scalar(parser.getText());
    };
  }

  private static JsonNode scalar(String word) throws IOException {
    if (PlainScalar.isEnormous(word)) {
      throw new IOException("The number is too large.");
    }
    return PlainScalar.read(word);
  }

  private ObjectNode object(String pointer, int depth) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      object.set(name, node(Pointers.child(pointer, name), line, depth + 1));
    }
    return object;
  }

  private ArrayNode array(String pointer, int depth) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      array.add(node(Pointers.child(pointer, array.size()), line, depth + 1));
    }
    return array;
  }
}
