package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.BodyChangeRule;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server takes for what a request leaves out. In responses a default is a text for readers. What is
 * found out about a pair of schemas holds for every operation that it is part of, and is found out once.
 */
final class Defaults {
  private record Setting(String before, String after, String what, boolean always) {}

  /** What was found between two schemas, and the pairs that are below them. */
  private static final class Visit {
    private final Set<Visit> below = new LinkedHashSet<>();
    private Changes.@Nullable Draft draft;
  }

  private final Document before;
  private final Document after;
  private final Changes changes;
  private final Map<Setting, Visit> visits = new HashMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  Defaults(Document before, Document after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Compares the defaults of two schemas of a request, and of what is below them in both.
   *
   * @param what the schema in words
   * @param always whether it is always sent, so that no default is ever taken
   * @param use the operation
   */
  void compare(String oldSchema, String newSchema, String what, boolean always, String use) {
    Visit start = visit(pair(oldSchema, newSchema, what, always));
    for (var next = open.poll(); next != null; next = open.poll()) {
      next.run();
    }
    Set<Visit> seen = new HashSet<>(Set.of(start));
    Deque<Visit> todo = new ArrayDeque<>(seen);
    for (Visit visit = todo.poll(); visit != null; visit = todo.poll()) {
      if (visit.draft != null) {
        visit.draft.use(use);
      }
      for (Visit below : visit.below) {
        if (seen.add(below)) {
          todo.add(below);
        }
      }
    }
  }

  /** What is found out about a pair, now or as soon as its turn comes. */
  private Visit visit(Setting pair) {
    Visit known = visits.get(pair);
    if (known != null) {
      return known;
    }
    Visit fresh = new Visit();
    visits.put(pair, fresh);
    open.add(() -> visit(pair, fresh));
    return fresh;
  }

  private Setting pair(String oldSchema, String newSchema, String what, boolean always) {
    return new Setting(before.canonical(oldSchema), after.canonical(newSchema), what, always);
  }

  private void visit(Setting pair, Visit visit) {
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      return;
    }
    JsonNode old = find(before, pair.before());
    JsonNode now = find(after, pair.after());
    if (!old.equals(now)) {
      visit.draft = changed(pair, old, now);
    }
    below(pair, visit);
  }

  private Changes.Draft changed(Setting pair, JsonNode old, JsonNode now) {
    BodyChangeRule rule = old.isMissingNode()
        ? BodyChangeRule.DEFAULT_ADDED
        : now.isMissingNode() ? BodyChangeRule.DEFAULT_REMOVED : BodyChangeRule.DEFAULT_CHANGED;
    String sentence = now.isMissingNode()
        ? " has no default any more."
        : " is taken for `" + now + "` where it is missing"
            + (old.isMissingNode() ? "." : ", not for `" + old + "`.");
    return changes
        .add(
            rule,
            Direction.REQUEST,
            pair.always() ? Verdict.NONE : Verdict.breaksIf(!old.isMissingNode()),
            pair.what() + sentence,
            old.isMissingNode() ? "" : Pointers.child(pair.before(), "default"),
            now.isMissingNode() ? "" : Pointers.child(pair.after(), "default"))
        .arguable(!pair.always());
  }

  private static JsonNode find(Document document, String pointer) {
    JsonNode schema = document.written(pointer);
    boolean wrapped = !schema.has("default") && schema.path("allOf").size() == 1;
    return wrapped
        ? document.at(Pointers.child(pointer, "allOf", 0)).path("default")
        : schema.path("default");
  }

  private void below(Setting pair, Visit visit) {
    JsonNode old = before.written(pair.before());
    JsonNode now = after.written(pair.after());
    old.path("properties").fieldNames().forEachRemaining(name -> {
      if (now.path("properties").has(name)) {
        boolean required = isRequired(old, name) && isRequired(now, name);
        below(pair, visit, "The property `" + name + "`", required, "properties", name);
      }
    });
    for (String child : List.of("items", "additionalProperties")) {
      if (old.has(child) && now.has(child)) {
        below(pair, visit, "The value", true, child);
      }
    }
    for (String list : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < Math.min(old.path(list).size(), now.path(list).size()); i++) {
        below(pair, visit, "The value", false, list, i);
      }
    }
  }

  private void below(Setting pair, Visit visit, String what, boolean always, Object... tokens) {
    String old = Pointers.child(pair.before(), tokens);
    String now = Pointers.child(pair.after(), tokens);
    visit.below.add(visit(pair(old, now, what, always)));
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
