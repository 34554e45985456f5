package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the properties of one row of an extension, and notes what is wrong with them. */
final class Rows {
  private final Document document;
  private final String pointer;
  private final JsonNode row;
  private final List<Problem> problems;

  Rows(Document document, String pointer, List<Problem> problems) {
    this.document = document;
    this.pointer = pointer;
    this.row = document.at(pointer);
    this.problems = problems;
  }

  /** Refuses properties that the reader would silently ignore. */
  void allow(String... names) {
    if (!row.isObject()) {
      problem(
          pointer,
          "This row is not an object.",
          "Give it the properties " + String.join(", ", names) + ".");
      return;
    }
    Set<String> unknown = new TreeSet<>();
    row.fieldNames().forEachRemaining(unknown::add);
    Arrays.asList(names).forEach(unknown::remove);
    for (String name : unknown) {
      problem(
          Pointers.child(pointer, name),
          "The property `" + name + "` means nothing here.",
          "Use one of " + String.join(", ", names) + ", or delete it.");
    }
  }

  boolean has(String name) {
    return row.has(name);
  }

  String text(String name) {
    JsonNode value = row.path(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      problem(
          has(name) ? Pointers.child(pointer, name) : pointer,
          "The text `" + name + "` is missing.",
          "Add `" + name + ": …` (quoted if it looks like a number).");
      return "";
    }
    return value.asText();
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
    String value = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    if (!value.isEmpty()) {
      problem(
          Pointers.child(pointer, name),
          "`" + value + "` is no " + name + ".",
          "Use one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ".");
    }
    return fallback;
  }

  void problem(String place, String message, String remedy) {
    problems.add(document.problem(place, message, remedy));
  }
}
