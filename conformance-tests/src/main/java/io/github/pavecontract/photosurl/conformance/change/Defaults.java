package io.github.pavecontract.photosurl.conformance.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.change.schema.Flow;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server takes for what a request leaves out. In responses a default is a text for readers. */
final class Defaults {
  private final Sides sides;
  private final Flow flow;
  private final String use;
  private final Set<String> visited = new HashSet<>();

  Defaults(Sides sides, Flow flow, String use) {
    this.sides = sides;
    this.flow = flow;
    this.use = use;
  }

  /** Compares the defaults of two schemas, and of what is below them in both. */
  void compare(String before, String after, String what, boolean always) {
    String old = sides.before().canonical(before);
    String now = sides.after().canonical(after);
    if (old.isEmpty() || now.isEmpty() || !visited.add(old + " " + now)) {
      return;
    }
    JsonNode oldDefault = find(sides.before(), old);
    JsonNode newDefault = find(sides.after(), now);
    if (!oldDefault.equals(newDefault) && flow == Flow.REQUEST) {
      boolean breaking = !oldDefault.isMissingNode() && !always;
      String rule =
          oldDefault.isMissingNode() ? "added" : newDefault.isMissingNode() ? "removed" : "changed";
      sides
          .changes()
          .add(
              "default." + rule,
              Direction.REQUEST,
              always ? Verdict.NONE : Verdict.breaksIf(breaking),
              what
                  + (newDefault.isMissingNode()
                      ? " has no default any more."
                      : " is taken for `" + newDefault + "` where it is missing"
                          + (oldDefault.isMissingNode() ? "." : ", not for `" + oldDefault + "`.")),
              oldDefault.isMissingNode() ? "" : Pointers.child(old, "default"),
              newDefault.isMissingNode() ? "" : Pointers.child(now, "default"))
          .arguable(!always)
          .use(use);
    }
    below(old, now);
  }

  private static JsonNode find(Document document, String pointer) {
    JsonNode schema = document.root().at(pointer);
    boolean wrapped = !schema.has("default") && schema.path("allOf").size() == 1;
    return wrapped
        ? document.at(Pointers.child(pointer, "allOf", 0)).path("default")
        : schema.path("default");
  }

  private void below(String old, String now) {
    sides
        .before()
        .root()
        .at(Pointers.child(old, "properties"))
        .fieldNames()
        .forEachRemaining(name -> compare(
            Pointers.child(old, "properties", name),
            Pointers.child(now, "properties", name),
            "The property `" + name + "`",
            isRequired(sides.before(), old, name) && isRequired(sides.after(), now, name)));
    for (String child : List.of("items", "additionalProperties")) {
      compare(Pointers.child(old, child), Pointers.child(now, child), "The value", true);
    }
    for (String list : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < sides.before().root().at(Pointers.child(old, list)).size(); i++) {
        compare(Pointers.child(old, list, i), Pointers.child(now, list, i), "The value", false);
      }
    }
  }

  private static boolean isRequired(Document document, String schema, String name) {
    for (JsonNode required : document.root().at(Pointers.child(schema, "required"))) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
