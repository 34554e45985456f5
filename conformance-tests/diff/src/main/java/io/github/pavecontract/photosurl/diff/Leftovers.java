package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.WritingRule;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything else that is written otherwise, so that nothing that differs is silent. */
final class Leftovers {
  private static final Set<String> TEXTS = Set.of(
      "summary",
      "description",
      "title",
      "example",
      "examples",
      "externalDocs",
      "info",
      "tags",
      "x-evidence");

  private static final String REWRITTEN =
      "This is written in another way, without effect on the wire or in source.";

  private final Sides sides;
  private final Claims oldClaims = new Claims();
  private final Claims newClaims = new Claims();

  Leftovers(Sides sides) {
    this.sides = sides;
    for (Changes.Draft draft : sides.changes().drafts()) {
      boolean whole = draft.before().isEmpty() || draft.after().isEmpty();
      oldClaims.add(draft.before(), whole);
      newClaims.add(draft.after(), whole);
    }
  }

  void collect() {
    compare("", "", sides.before().root(), sides.after().root());
  }

  private void compare(String before, String after, JsonNode old, JsonNode now) {
    if (old.isObject() && now.isObject()) {
      objects(before, after, old, now);
    } else if (old.isArray()
        && now.isArray()
        && old.size() == now.size()
        && !isReordered(old, now)) {
      for (int i = 0; i < old.size(); i++) {
        compare(Pointers.child(before, i), Pointers.child(after, i), old.get(i), now.get(i));
      }
    } else if (!old.equals(now) && !isToldWhereItLeads(old, now)) {
      leftover(before, after);
    }
  }

  /** Whether references came or went, whose targets brought or took what was told. */
  private boolean isToldWhereItLeads(JsonNode old, JsonNode now) {
    List<JsonNode> gone = without(old, now);
    List<JsonNode> fresh = without(now, old);
    return old.size() != now.size()
        && gone.size() + fresh.size() == Math.abs(old.size() - now.size())
        && gone.stream().allMatch(element -> oldClaims.cover(target(element), false))
        && fresh.stream().allMatch(element -> newClaims.cover(target(element), false));
  }

  private static List<JsonNode> without(JsonNode list, JsonNode others) {
    List<JsonNode> left = new ArrayList<>();
    list.forEach(left::add);
    others.forEach(left::remove);
    return left;
  }

  private static String target(JsonNode element) {
    String reference = element.path("$ref").asText();
    return reference.startsWith("#/") ? reference.substring(1) : "";
  }

  private static boolean isReordered(JsonNode old, JsonNode now) {
    if (old.equals(now)) {
      return false;
    }
    Map<JsonNode, Integer> left = new HashMap<>();
    old.forEach(element -> left.merge(element, 1, Integer::sum));
    now.forEach(element -> left.merge(element, -1, Integer::sum));
    return left.values().stream().allMatch(count -> count == 0);
  }

  private void objects(String before, String after, JsonNode old, JsonNode now) {
    Set<String> names = new LinkedHashSet<>();
    old.fieldNames().forEachRemaining(names::add);
    List<String> oldOrder = new ArrayList<>(names);
    List<String> newOrder = new ArrayList<>();
    now.fieldNames().forEachRemaining(newOrder::add);
    names.addAll(newOrder);
    oldOrder.removeIf(name -> !now.has(name));
    newOrder.removeIf(name -> !old.has(name));
    if (!oldOrder.equals(newOrder)) {
      add(WritingRule.REORDERED, "Something stands in another order.", before, after);
    }
    // One keyword in the place of another is one difference.
    boolean replaced = isReplaced(before, after, old, now, names);
    if (replaced) {
      add(WritingRule.WRITING_CHANGED, REWRITTEN, before, after);
    }
    for (String name : names) {
      String oldChild = Pointers.child(before, name);
      String newChild = Pointers.child(after, name);
      if (old.has(name) && now.has(name)) {
        compare(oldChild, newChild, old.path(name), now.path(name));
      } else if (!replaced) {
        leftover(old.has(name) ? oldChild : "", now.has(name) ? newChild : "");
      }
    }
  }

  private boolean isReplaced(
      String before, String after, JsonNode old, JsonNode now, Set<String> names) {
    List<String> gone = names.stream().filter(n -> !now.has(n)).toList();
    List<String> fresh = names.stream().filter(n -> !old.has(n)).toList();
    return !before.isEmpty()
        && !gone.isEmpty()
        && !fresh.isEmpty()
        && gone.stream()
            .noneMatch(n -> isText(before + "/" + n) || isClaimed(Pointers.child(before, n), ""))
        && fresh.stream()
            .noneMatch(n -> isText(after + "/" + n) || isClaimed("", Pointers.child(after, n)));
  }

  private void leftover(String before, String after) {
    String place = before.isEmpty() ? after : before;
    if (!isClaimed(before, after)) {
      boolean text = isText(place);
      add(
          text ? WritingRule.TEXT_CHANGED : WritingRule.WRITING_CHANGED,
          text ? "A text or an example changed." : REWRITTEN,
          before,
          after);
    }
  }

  private static boolean isText(String place) {
    return Pointers.tokens(place).stream().anyMatch(TEXTS::contains);
  }

  private boolean isClaimed(String before, String after) {
    boolean text = isText(before.isEmpty() ? after : before);
    return oldClaims.cover(before, text) || newClaims.cover(after, text);
  }

  private void add(DiffRule rule, String sentence, String before, String after) {
    sides.changes().add(rule, Direction.NONE, Verdict.NONE, sentence, before, after);
  }
}
