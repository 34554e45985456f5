package io.github.pavecontract.photosurl.conformance.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final Sides sides;
  private final Set<String> claimedBefore = new LinkedHashSet<>();
  private final Set<String> claimedAfter = new LinkedHashSet<>();

  Leftovers(Sides sides) {
    this.sides = sides;
    for (Changes.Draft draft : sides.changes().drafts()) {
      if (!draft.before().isEmpty()) {
        claimedBefore.add(draft.before());
      }
      if (!draft.after().isEmpty()) {
        claimedAfter.add(draft.after());
      }
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
    } else if (!old.equals(now)) {
      leftover(before, after);
    }
  }

  private static boolean isReordered(JsonNode old, JsonNode now) {
    List<JsonNode> left = new ArrayList<>();
    old.forEach(left::add);
    now.forEach(left::remove);
    return left.isEmpty() && !old.equals(now);
  }

  private void objects(String before, String after, JsonNode old, JsonNode now) {
    Set<String> names = new LinkedHashSet<>();
    old.fieldNames().forEachRemaining(names::add);
    List<String> oldOrder = new ArrayList<>(names);
    List<String> newOrder = new ArrayList<>();
    now.fieldNames().forEachRemaining(newOrder::add);
    names.addAll(newOrder);
    oldOrder.retainAll(newOrder);
    newOrder.retainAll(oldOrder);
    if (!oldOrder.equals(newOrder)) {
      add("reordered", "Something stands in another order.", before, after);
    }
    for (String name : names) {
      String oldChild = Pointers.child(before, name);
      String newChild = Pointers.child(after, name);
      if (!now.has(name)) {
        leftover(oldChild, "");
      } else if (!old.has(name)) {
        leftover("", newChild);
      } else {
        compare(oldChild, newChild, old.path(name), now.path(name));
      }
    }
  }

  private void leftover(String before, String after) {
    if (isClaimed(before, claimedBefore) || isClaimed(after, claimedAfter)) {
      return;
    }
    String place = before.isEmpty() ? after : before;
    boolean text = Pointers.tokens(place).stream().anyMatch(TEXTS::contains);
    add(
        text ? "text.changed" : "writing.changed",
        text
            ? "A text or an example changed."
            : "This is written in another way, with the same meaning.",
        before,
        after);
  }

  /** Whether a change was told at this place, within it, or around it. */
  private static boolean isClaimed(String place, Set<String> claimed) {
    return !place.isEmpty()
        && claimed.stream()
            .anyMatch(c -> c.equals(place)
                || c.startsWith(place + "/")
                || (place.startsWith(c + "/") && Pointers.tokens(c).size() > 2));
  }

  private void add(String rule, String sentence, String before, String after) {
    sides.changes().add(rule, Direction.NONE, Verdict.NONE, sentence, before, after);
  }
}
