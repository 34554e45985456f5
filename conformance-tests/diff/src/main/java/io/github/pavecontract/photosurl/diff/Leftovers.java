package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.WritingRule;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern OF_THE_SAME_SCHEMA =
      Pattern.compile("(/(allOf|anyOf|oneOf)/[0-9]+)*/[^/]+(/[0-9]+)?");

  private static final String REWRITTEN =
      "This is written in another way, without effect on the wire or in source.";

  private final Sides sides;
  private final List<Changes.Draft> drafts;

  Leftovers(Sides sides) {
    this.sides = sides;
    this.drafts = sides.changes().drafts();
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
      add(WritingRule.REORDERED, "Something stands in another order.", before, after);
    }
    boolean rewritten = false;
    for (String name : names) {
      String oldChild = Pointers.child(before, name);
      String newChild = Pointers.child(after, name);
      if (old.has(name) && now.has(name)) {
        compare(oldChild, newChild, old.path(name), now.path(name));
      } else if (!rewritten) {
        // One keyword in the place of another is one difference.
        rewritten = isReplaced(before, after, old, now, names);
        if (rewritten) {
          add(WritingRule.WRITING_CHANGED, REWRITTEN, before, after);
        } else {
          leftover(old.has(name) ? oldChild : "", now.has(name) ? newChild : "");
        }
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
    return drafts.stream().anyMatch(draft -> {
      boolean whole = draft.before().isEmpty() || draft.after().isEmpty();
      return isClaimed(before, draft.before(), whole, text)
          || isClaimed(after, draft.after(), whole, text);
    });
  }

  /** Whether a change was told that makes up this difference. */
  private static boolean isClaimed(String place, String claim, boolean whole, boolean text) {
    if (place.isEmpty() || claim.isEmpty()) {
      return false;
    }
    if (claim.equals(place) || claim.startsWith(place + "/")) {
      return true;
    }
    if (place.startsWith(claim + "/")) {
      // What is new or gone as a whole takes its texts along.
      return whole
          || (!text
              && OF_THE_SAME_SCHEMA.matcher(place.substring(claim.length())).matches());
    }
    return place.endsWith("/required")
        && claim.startsWith(place.substring(0, place.length() - 9) + "/properties/");
  }

  private void add(DiffRule rule, String sentence, String before, String after) {
    sides.changes().add(rule, Direction.NONE, Verdict.NONE, sentence, before, after);
  }
}
