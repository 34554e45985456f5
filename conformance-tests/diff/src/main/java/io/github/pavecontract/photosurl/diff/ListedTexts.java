package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.PromiseRule;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts come to a list of values, or go, or change in what an invariant promises. */
final class ListedTexts {
  private static final Set<DiffRule> GONE =
      Set.of(ValueRule.ENUM_VALUE_REMOVED, ValueRule.OPEN_SET_VALUE_REMOVED);

  private static final Set<DiffRule> INVARIANT = Set.of(
      PromiseRule.INVARIANT_ADDED, PromiseRule.INVARIANT_REMOVED, PromiseRule.INVARIANT_CHANGED);

  /** A text in CEL, in either kind of quotes. */
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");

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
    if (INVARIANT.contains(change.rule())) {
      return ofInvariant(change);
    }
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

  /** The texts that it promises on one side only; all of them where something else about it changes. */
  private Optional<Set<String>> ofInvariant(Change change) {
    Set<String> old = quoted(before, change.before());
    Set<String> now = quoted(after, change.after());
    Set<String> all = new HashSet<>(old);
    all.addAll(now);
    Set<String> changed = new HashSet<>(all);
    changed.removeIf(text -> old.contains(text) && now.contains(text));
    return all.isEmpty() ? Optional.empty() : Optional.of(changed.isEmpty() ? all : changed);
  }

  private static Set<String> quoted(Document document, String pointer) {
    Set<String> texts = new HashSet<>();
    if (!pointer.isEmpty()) {
      JsonNode there = document.at(pointer);
      QUOTED
          .matcher((there.isTextual() ? there : there.path("expression")).asText())
          .results()
          .map(quoted -> quoted.group(1) != null ? quoted.group(1) : quoted.group(2))
          .forEach(text -> texts.add(text.replaceAll("\\\\(.)", "$1")));
    }
    return texts;
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
