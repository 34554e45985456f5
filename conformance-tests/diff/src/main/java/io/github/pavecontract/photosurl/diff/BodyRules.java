package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.BodyChangeRule;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Bodies, by media type. */
final class BodyRules {
  private final Sides sides;
  private final String use;
  private final Flow asked;

  BodyRules(Sides sides, String use, Flow asked) {
    this.sides = sides;
    this.use = use;
    this.asked = asked;
  }

  /** Compares request bodies; a pointer is empty where there is none. */
  void request(String before, String after, String oldOperation, String newOperation) {
    JsonNode old = sides.before().written(before.isEmpty() ? "/-" : before);
    JsonNode now = sides.after().written(after.isEmpty() ? "/-" : after);
    boolean wasRequired = old.path("required").asBoolean();
    boolean isRequired = now.path("required").asBoolean();
    if (before.isEmpty() || after.isEmpty()) {
      if (!before.equals(after)) {
        boolean isNew = before.isEmpty();
        add(
                isNew
                    ? (isRequired ? BodyChangeRule.REQUIRED_ADDED : BodyChangeRule.ADDED)
                    : BodyChangeRule.REMOVED,
                asked,
                !isNew || isRequired,
                "The request has " + (isNew ? "a body now." : "no body any more."),
                isNew ? "" : before,
                isNew ? after : "")
            .arguable(!isNew);
      }
      return;
    }
    if (wasRequired != isRequired) {
      add(
          isRequired ? BodyChangeRule.BECAME_REQUIRED : BodyChangeRule.BECAME_OPTIONAL,
          asked,
          isRequired == (asked == Flow.REQUEST),
          "The request body " + (isRequired ? "is required now." : "may be missing now."),
          before,
          after);
    }
    content(before, after, asked, message("request"));
  }

  private ObjectNode message(String what) {
    return JsonNodeFactory.instance.objectNode().put("operation", use).put("message", what);
  }

  /** Compares the content of two responses. */
  void response(String before, String after, String status, Flow flow) {
    content(before, after, flow, message("response").put("status", status));
  }

  private void content(String before, String after, Flow flow, ObjectNode message) {
    Map<String, String> old = Content.of(sides.before(), Pointers.child(before, "content"));
    Map<String, String> now = Content.of(sides.after(), Pointers.child(after, "content"));
    Map<String, String> matched = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>();
    for (String type : old.keySet()) {
      String same = MediaType.covering(type, now.keySet()).orElse("");
      if (same.isEmpty()) {
        gone.add(type);
      } else {
        matched.put(type, same);
      }
    }
    List<String> fresh = new ArrayList<>();
    for (String type : now.keySet()) {
      if (!matched.containsValue(type)) {
        String wide = MediaType.covering(type, old.keySet()).orElse("");
        if (wide.isEmpty()) {
          fresh.add(type);
        } else {
          gone.remove(wide);
          matched.put(wide, type);
        }
      }
    }
    matched.forEach((type, same) -> {
      String oldPointer = old.getOrDefault(type, "");
      String newPointer = now.getOrDefault(same, "");
      if (!type.equals(same)) {
        boolean widened = MediaType.covering(type, List.of(same)).isPresent();
        mediaType(
            widened ? BodyChangeRule.TYPE_WIDENED : BodyChangeRule.TYPE_NARROWED,
            flow,
            widened == (flow == Flow.RESPONSE),
            type,
            same,
            oldPointer,
            newPointer);
      }
      String oldSchema = Pointers.child(oldPointer, "schema");
      String newSchema = Pointers.child(newPointer, "schema");
      sides.schemas(oldSchema, newSchema, flow, use, message.deepCopy().put("mediaType", type));
      if (flow == Flow.REQUEST) {
        sides.defaults().compare(oldSchema, newSchema, "The body", true, use);
      }
      encoding(oldPointer, newPointer, flow);
      if (XmlRules.isXml(type)) {
        new XmlRules(sides, use, flow).compare(oldSchema, newSchema);
      }
    });
    if (gone.size() == 1 && fresh.size() == 1) {
      mediaType(
          BodyChangeRule.TYPE_CHANGED,
          flow,
          true,
          gone.get(0),
          fresh.get(0),
          old.getOrDefault(gone.get(0), ""),
          now.getOrDefault(fresh.get(0), ""));
      return;
    }
    gone.forEach(type -> add(
        BodyChangeRule.TYPE_REMOVED,
        flow,
        true,
        "`" + type + "` is gone.",
        old.getOrDefault(type, ""),
        ""));
    fresh.forEach(type -> add(
            BodyChangeRule.TYPE_ADDED,
            flow,
            false,
            "`" + type + "` is new.",
            "",
            now.getOrDefault(type, ""))
        .arguable(flow == Flow.RESPONSE));
  }

  private void encoding(String before, String after, Flow flow) {
    Encodings old = new Encodings(sides.before(), before);
    Encodings now = new Encodings(sides.after(), after);
    Set<String> names = new TreeSet<>(old.names());
    names.addAll(now.names());
    for (String name : names) {
      if (!old.of(name).equals(now.of(name))) {
        boolean widens = flow == Flow.REQUEST
            ? Encodings.includes(now.of(name), old.of(name))
            : Encodings.includes(old.of(name), now.of(name));
        add(
                BodyChangeRule.ENCODING_CHANGED,
                flow,
                !widens,
                "`" + name + "` was written with "
                    + Encodings.words(old.of(name), now.of(name)) + " and is with "
                    + Encodings.words(now.of(name), old.of(name)) + " now.",
                Pointers.child(before, old.names().contains(name) ? "encoding" : "schema"),
                Pointers.child(after, now.names().contains(name) ? "encoding" : "schema"))
            .arguable(!widens);
      }
    }
  }

  private void mediaType(
      DiffRule rule,
      Flow flow,
      boolean breaking,
      String old,
      String now,
      String before,
      String after) {
    add(
        rule,
        flow,
        breaking,
        "The media type was `" + old + "` and is `" + now + "` now.",
        before,
        after);
  }

  private Changes.Draft add(
      DiffRule rule, Flow flow, boolean breaking, String sentence, String before, String after) {
    return sides
        .changes()
        .add(rule, Direction.of(flow), Verdict.breaksIf(breaking), sentence, before, after)
        .use(use);
  }
}
