package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Edits of a document, each a list of {@code set}, {@code add}, {@code remove} or {@code rename}. */
final class Edits {
  private final ObjectNode root;

  private Edits(JsonNode root) {
    this.root = root.deepCopy();
  }

  static Document apply(Document base, String name, JsonNode edits) {
    Edits edited = new Edits(base.root());
    edits.forEach(edited::apply);
    return document(name, edited.root);
  }

  static Document document(String name, JsonNode root) {
    return OpenApiFile.check(
        Document.parse(name, root.toPrettyString().getBytes(StandardCharsets.UTF_8)));
  }

  private void apply(JsonNode edit) {
    String pointer = edit.get(1).asText();
    JsonNode parent = root.at(Pointers.parent(pointer));
    List<String> tokens = Pointers.tokens(pointer);
    String last = tokens.get(tokens.size() - 1);
    if (parent.isMissingNode()) {
      throw new AssertionError("The base has no " + Pointers.parent(pointer));
    }
    switch (edit.get(0).asText()) {
      case "set" -> set(parent, last, edit.get(2).deepCopy());
      case "add" ->
        ((ArrayNode) parent).insert(Integer.parseInt(last), edit.get(2).deepCopy());
      case "remove" -> remove(pointer, parent, last);
      case "rename" -> rename((ObjectNode) parent, last, edit.get(2).asText());
      case "move" -> {
        JsonNode moved = root.at(pointer);
        remove(pointer, parent, last);
        String target = edit.get(2).asText();
        List<String> path = Pointers.tokens(target);
        set(root.at(Pointers.parent(target)), path.get(path.size() - 1), moved);
      }
      case "reverse" -> reverse(parent, last);
      default -> throw new AssertionError("There is no edit " + edit.get(0));
    }
  }

  private static void set(JsonNode parent, String last, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), value);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
  }

  private void remove(String pointer, JsonNode parent, String last) {
    if (root.at(pointer).isMissingNode()) {
      throw new AssertionError("The base has no " + pointer);
    }
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(last));
    } else {
      ((ObjectNode) parent).remove(last);
    }
  }

  /** Keeps the order of the others. */
  private static void rename(ObjectNode parent, String from, String to) {
    ObjectNode copy = parent.deepCopy();
    if (!copy.has(from)) {
      throw new AssertionError("The base has no " + from);
    }
    parent.removeAll();
    copy.properties()
        .forEach(p -> parent.set(p.getKey().equals(from) ? to : p.getKey(), p.getValue()));
  }

  private static void reverse(JsonNode parent, String last) {
    JsonNode old =
        parent instanceof ArrayNode ? parent.get(Integer.parseInt(last)) : parent.get(last);
    if (old instanceof ArrayNode array) {
      ArrayNode reversed = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> reversed.insert(0, item));
      set(parent, last, reversed);
    } else {
      ObjectNode reversed = JsonNodeFactory.instance.objectNode();
      List<String> names = new java.util.ArrayList<>();
      old.fieldNames().forEachRemaining(name -> names.add(0, name));
      names.forEach(name -> reversed.set(name, old.get(name)));
      set(parent, last, reversed);
    }
  }
}
