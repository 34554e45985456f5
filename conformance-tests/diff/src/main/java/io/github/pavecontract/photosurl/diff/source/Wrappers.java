package io.github.pavecontract.photosurl.diff.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Combinations that hold but one schema, null aside: the generator sees through them. */
final class Wrappers {
  private static final List<String> COMBINATIONS = List.of("allOf", "oneOf", "anyOf");

  /** A schema that is no wrapper, and the component that gives it its name; empty if none does. */
  record Core(String pointer, String component) {}

  private final Document document;

  Wrappers(Document document) {
    this.document = document;
  }

  Core unwrapped(String pointer) {
    String place = document.canonical(pointer);
    String component = "";
    while (true) {
      List<String> tokens = Pointers.tokens(place);
      if (tokens.size() == 3 && place.startsWith("/components/schemas/")) {
        component = tokens.get(2);
      }
      String inner = inner(place);
      if (inner.isEmpty()) {
        return new Core(place, component);
      }
      place = inner;
    }
  }

  private String inner(String place) {
    JsonNode schema = document.written(place.isEmpty() ? "/-" : place);
    if (schema.has("properties") || schema.has("enum")) {
      return "";
    }
    for (String list : COMBINATIONS) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < schema.path(list).size(); i++) {
        String member = document.canonical(Pointers.child(place, list, i));
        if (!isNull(document.written(member))) {
          members.add(member);
        }
      }
      if (members.size() == 1) {
        return members.get(0);
      }
    }
    return "";
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asText().equals("null");
  }

  boolean isNullable(String pointer) {
    JsonNode schema = document.at(pointer);
    boolean nullable =
        schema.path("nullable").asBoolean() || schema.path("x-lenient").asBoolean();
    for (JsonNode type : schema.path("type")) {
      nullable |= type.asText().equals("null");
    }
    for (String list : List.of("oneOf", "anyOf")) {
      for (JsonNode alternative : schema.path(list)) {
        nullable |= isNull(alternative);
      }
    }
    return nullable;
  }
}
