package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A change as the tables of edits name it: its rule, and its place in either contract or both. */
final class Told {
  private Told() {}

  /** All of a comparison, in the order of its report. */
  static List<String> by(Comparison comparison) {
    return comparison.changes().stream().map(Told::by).toList();
  }

  /** What a row expects in one direction, which is {@code there} or {@code back}. */
  static List<String> expected(JsonNode row, String direction) {
    return row.required("changes")
        .required(direction)
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  private static String by(Change change) {
    return change.rule().id() + place(change.before(), change.after());
  }

  private static String place(String before, String after) {
    if (before.equals(after)) {
      return before.isEmpty() ? "" : " " + before;
    }
    return (before.isEmpty() ? "" : " " + before) + " ->" + (after.isEmpty() ? "" : " " + after);
  }
}
