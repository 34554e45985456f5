package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.OperationMatcher.Match;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.PromiseRule;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the contract promises beyond OpenAPI: cases, invariants, and which error wins. */
final class PromiseRules {
  private static final List<String> CASE = List.of("state", "apiKey", "rawBody", "sideEffect");
  private static final List<String> INVARIANT = List.of("when", "expression");

  private final Sides sides;
  private final Match pair;

  PromiseRules(Sides sides, Match pair) {
    this.sides = sides;
    this.pair = pair;
  }

  void compare() {
    each(Promise.CASE, this::compareCase);
    each(
        Promise.INVARIANT,
        (name, before, after) ->
            INVARIANT.forEach(word -> field(Promise.INVARIANT, name, word, before, after)));
    JsonNode old = pair.before().node().path("x-error-precedence");
    JsonNode now = pair.after().node().path("x-error-precedence");
    if (!old.equals(now)) {
      add(
          PromiseRule.PRECEDENCE_CHANGED,
          old.isMissingNode() ? Verdict.NON_BREAKING : Verdict.BREAKING,
          "Where several errors apply, another one may answer now.",
          old.isMissingNode() ? "" : Pointers.child(pair.before().pointer(), "x-error-precedence"),
          now.isMissingNode() ? "" : Pointers.child(pair.after().pointer(), "x-error-precedence"));
    }
  }

  /** What is promised under a name. */
  private enum Promise {
    CASE(
        "x-cases",
        "case",
        PromiseRule.CASE_ADDED,
        PromiseRule.CASE_REMOVED,
        PromiseRule.CASE_CHANGED,
        PromiseRule.CASE_RENAMED),
    INVARIANT(
        "x-invariants",
        "invariant",
        PromiseRule.INVARIANT_ADDED,
        PromiseRule.INVARIANT_REMOVED,
        PromiseRule.INVARIANT_CHANGED,
        PromiseRule.INVARIANT_RENAMED);

    private final String table;
    private final String word;
    private final PromiseRule added;
    private final PromiseRule removed;
    private final PromiseRule changed;
    private final PromiseRule renamed;

    Promise(
        String table,
        String word,
        PromiseRule added,
        PromiseRule removed,
        PromiseRule changed,
        PromiseRule renamed) {
      this.table = table;
      this.word = word;
      this.added = added;
      this.removed = removed;
      this.changed = changed;
      this.renamed = renamed;
    }
  }

  private interface Both {
    void compare(String name, String before, String after);
  }

  private void each(Promise promise, Both both) {
    String before = Pointers.child(pair.before().pointer(), promise.table);
    String after = Pointers.child(pair.after().pointer(), promise.table);
    Set<String> names = new TreeSet<>();
    sides.before().written(before).fieldNames().forEachRemaining(names::add);
    sides.after().written(after).fieldNames().forEachRemaining(names::add);
    names.removeAll(renamed(promise, before, after));
    for (String name : names) {
      String old = Pointers.child(before, name);
      String now = Pointers.child(after, name);
      if (sides.before().written(old).isMissingNode()) {
        add(
            promise.added,
            Verdict.NON_BREAKING,
            "The " + promise.word + " `" + name + "` is new.",
            "",
            now);
      } else if (sides.after().written(now).isMissingNode()) {
        add(
            promise.removed,
            Verdict.BREAKING,
            "The " + promise.word + " `" + name + "` is no longer promised.",
            old,
            "");
      } else {
        both.compare(name, old, now);
      }
    }
  }

  /** The names, old and new, of what is promised under another name. */
  private Set<String> renamed(Promise promise, String before, String after) {
    Map<JsonNode, String> free = new LinkedHashMap<>();
    sides.after().written(after).fieldNames().forEachRemaining(name -> {
      if (!sides.before().written(before).has(name)) {
        free.put(content(promise, sides.after(), pair.after(), Pointers.child(after, name)), name);
      }
    });
    Set<String> renamed = new TreeSet<>();
    sides.before().written(before).fieldNames().forEachRemaining(name -> {
      String old = Pointers.child(before, name);
      String now = sides.after().written(after).has(name)
          ? null
          : free.remove(content(promise, sides.before(), pair.before(), old));
      if (now != null) {
        renamed.addAll(List.of(name, now));
        add(
            promise.renamed,
            Verdict.NONE,
            "The " + promise.word + " `" + name + "` is called `" + now + "` now.",
            old,
            Pointers.child(after, now));
      }
    });
    return renamed;
  }

  /** What is promised, whatever it is called. */
  private static JsonNode content(
      Promise promise, Document document, Endpoint endpoint, String pointer) {
    JsonNode node = document.written(pointer);
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    for (String word : promise == Promise.CASE ? CASE : INVARIANT) {
      content.put(word, text(node.path(word)));
    }
    if (promise == Promise.CASE) {
      String status = node.path("status").asText();
      content.put("status", status);
      content.set(
          "request",
          value(
              document,
              endpoint.pointer() + "/requestBody",
              node.path("request").asText()));
      content.set(
          "response",
          value(
              document,
              endpoint.pointer() + "/responses/" + status,
              node.path("response").asText()));
    }
    return content;
  }

  private void compareCase(String name, String before, String after) {
    CASE.forEach(word -> field(Promise.CASE, name, word, before, after));
    String old = sides.before().written(before).path("status").asText();
    String now = sides.after().written(after).path("status").asText();
    if (!old.equals(now)) {
      boolean narrowed = old.endsWith("XX") && old.charAt(0) == (now + " ").charAt(0);
      add(
          PromiseRule.CASE_STATUS_CHANGED,
          Verdict.breaksIf(!narrowed),
          "The case `" + name + "` is answered with " + now + ", not with " + old + ".",
          Pointers.child(before, "status"),
          Pointers.child(after, "status"));
    }
    example(name, "request", "/requestBody", before, after);
    example(name, "response", "/responses/" + old, before, after);
  }

  /** Another example is another promise only if it says something else under another name. */
  private void example(String name, String word, String place, String before, String after) {
    String old = sides.before().written(before).path(word).asText();
    String now = sides.after().written(after).path(word).asText();
    if (!old.equals(now)) {
      JsonNode was = value(sides.before(), pair.before().pointer() + place, old);
      JsonNode is = value(sides.after(), pair.after().pointer() + place, now);
      if (!was.equals(is)) {
        field(Promise.CASE, name, word, before, after);
      }
    }
  }

  private static JsonNode value(Document document, String owner, String example) {
    return document
        .at(owner + "/content/application~1json/examples" + Pointers.child("", example))
        .path("value");
  }

  private void field(Promise promise, String name, String word, String before, String after) {
    String old = text(sides.before().written(before).path(word));
    String now = text(sides.after().written(after).path(word));
    if (!old.equals(now)) {
      add(
          promise.changed,
          Verdict.BREAKING,
          "The " + word + " of the " + promise.word + " `" + name + "` is another one.",
          Pointers.child(before, word),
          Pointers.child(after, word));
    }
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText().strip().replaceAll("\\s+", " ") : node.toString();
  }

  private void add(DiffRule rule, Verdict wire, String sentence, String before, String after) {
    sides
        .changes()
        .add(rule, Direction.RESPONSE, wire, sentence, before, after)
        .arguable(wire == Verdict.BREAKING)
        .use(pair.before().name());
  }
}
