package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which texts come to a list of values, or go. */
final class ListedTexts {
  private static final Set<DiffRule> GONE =
      Set.of(ValueRule.ENUM_VALUE_REMOVED, ValueRule.OPEN_SET_VALUE_REMOVED);

  private final Document before;
  private final Document after;

  ListedTexts(Document before, Document after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The texts that a change is about; empty if it is about more than who uses them. One that a closed list
   * gains is news to whoever reads it.
   */
  Optional<Set<String>> of(Change change) {
    boolean gone = GONE.contains(change.rule());
    if (!gone && change.rule() != ValueRule.OPEN_SET_VALUE_ADDED) {
      return Optional.empty();
    }
    Set<String> old = at(before, change.before());
    Set<String> now = at(after, change.after());
    Set<String> texts = new HashSet<>(gone ? old : now);
    texts.removeAll(gone ? now : old);
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
  }

  private static Set<String> at(Document document, String pointer) {
    Set<String> texts = new HashSet<>();
    String schema = pointer.endsWith("/enum") ? Pointers.parent(pointer) : pointer;
    collect(document, document.at(schema), texts, new HashSet<>());
    return texts;
  }

  private static void collect(
      Document document, JsonNode schema, Set<String> texts, Set<String> seen) {
    String reference = schema.path("$ref").asText();
    if (reference.startsWith("#/") && seen.add(reference)) {
      collect(document, document.at(reference.substring(1)), texts, seen);
    }
    if (schema.path("const").isTextual()) {
      texts.add(schema.path("const").asText());
    }
    for (String list : List.of("enum", "x-extensible-enum")) {
      schema.path(list).forEach(value -> texts.add(value.asText()));
    }
    for (String parts : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(parts).forEach(part -> collect(document, part, texts, seen));
    }
  }
}
