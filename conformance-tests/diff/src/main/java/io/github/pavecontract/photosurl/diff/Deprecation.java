package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.PromiseRule;
import io.github.pavecontract.photosurl.document.Pointers;

/** Announcements that something will go away. */
final class Deprecation {
  private final Sides sides;
  private final String use;

  Deprecation(Sides sides, String use) {
    this.sides = sides;
    this.use = use;
  }

  void compare(String before, String after, String what) {
    JsonNode old = sides.before().written(before);
    JsonNode now = sides.after().written(after);
    if (old.path("deprecated").asBoolean() != now.path("deprecated").asBoolean()) {
      boolean is = now.path("deprecated").asBoolean();
      add(
          is ? PromiseRule.DEPRECATED : PromiseRule.DEPRECATION_REMOVED,
          Verdict.NON_BREAKING,
          what + (is ? " is deprecated now." : " is no longer deprecated."),
          before,
          after,
          "deprecated");
    }
    String oldEnd = old.path("x-sunset").asText();
    String newEnd = now.path("x-sunset").asText();
    if (!oldEnd.equals(newEnd)) {
      boolean earlier = !oldEnd.isEmpty() && !newEnd.isEmpty() && newEnd.compareTo(oldEnd) < 0;
      add(
          earlier ? PromiseRule.SUNSET_EARLIER : PromiseRule.SUNSET_CHANGED,
          Verdict.breaksIf(earlier),
          what
              + (newEnd.isEmpty()
                  ? " has no end any more."
                  : " ends on " + newEnd + (oldEnd.isEmpty() ? "." : ", not on " + oldEnd + ".")),
          before,
          after,
          "x-sunset");
    }
  }

  private void add(
      DiffRule rule, Verdict wire, String sentence, String before, String after, String name) {
    JsonNode old = sides.before().written(Pointers.child(before, name));
    JsonNode now = sides.after().written(Pointers.child(after, name));
    sides
        .changes()
        .add(
            rule,
            Direction.NONE,
            wire,
            sentence,
            old.isMissingNode() ? "" : Pointers.child(before, name),
            now.isMissingNode() ? "" : Pointers.child(after, name))
        .arguable(wire == Verdict.BREAKING)
        .use(use);
  }
}
