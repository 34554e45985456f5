package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.diff.OperationMatcher.Match;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.ResponseRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Responses, by status. */
final class ResponseRules {
  private static final String DEFAULT = "default";

  private final Sides sides;
  private final Match pair;
  private final Flow flow;

  ResponseRules(Sides sides, Match pair, Flow flow) {
    this.sides = sides;
    this.pair = pair;
    this.flow = flow;
  }

  void compare() {
    Map<String, String> before = statuses(pair.before());
    Map<String, String> after = statuses(pair.after());
    before.forEach((status, pointer) -> {
      String same = covering(status, after);
      if (!same.isEmpty()) {
        compare(status, pointer, after.getOrDefault(same, ""));
      }
    });
    after.forEach((status, pointer) -> {
      String wide = covering(status, before);
      if (!wide.isEmpty() && !wide.equals(status)) {
        compare(status, before.getOrDefault(wide, ""), pointer);
      }
    });
    List<String> gone =
        before.keySet().stream().filter(s -> !after.containsKey(s)).toList();
    List<String> fresh =
        after.keySet().stream().filter(s -> !before.containsKey(s)).toList();
    report(gone, fresh, before, after);
  }

  private void report(
      List<String> gone,
      List<String> fresh,
      Map<String, String> before,
      Map<String, String> after) {
    List<String> goneFailures =
        gone.stream().filter(ResponseRules::isSingleFailure).toList();
    List<String> freshFailures =
        fresh.stream().filter(ResponseRules::isSingleFailure).toList();
    boolean moved = goneFailures.size() == 1 && freshFailures.size() == 1;
    for (String status : gone) {
      String old = before.getOrDefault(status, "");
      if (moved && goneFailures.contains(status)) {
        String target = freshFailures.get(0);
        String now = after.getOrDefault(target, "");
        compare(status, old, now);
        add(
                ResponseRule.STATUS_MOVED,
                true,
                "Status " + status + " is " + target + " now.",
                old,
                now)
            .arguable();
      } else {
        boolean failure = isFailure(status, before)
            || !covering(status, after).isEmpty()
            || isNarrowed(status, after);
        add(ResponseRule.STATUS_REMOVED, !failure, "Status " + status + " is gone.", old, "")
            .arguable(failure);
      }
    }
    for (String status : fresh) {
      if (!(moved && freshFailures.contains(status))) {
        boolean failure = isFailure(status, after) || !covering(status, before).isEmpty();
        add(
                ResponseRule.STATUS_ADDED,
                !failure,
                "Status " + status + " is new.",
                "",
                after.getOrDefault(status, ""))
            .arguable(!failure);
      }
    }
  }

  /** Whether a range is gone, and some of its statuses are there. */
  private static boolean isNarrowed(String status, Map<String, String> after) {
    return status.endsWith("XX")
        && after.keySet().stream().anyMatch(now -> now.charAt(0) == status.charAt(0));
  }

  private static boolean isSingleFailure(String status) {
    return status.matches("[45][0-9]{2}");
  }

  private static boolean isFailure(String status, Map<String, String> all) {
    boolean others = all.keySet().stream().anyMatch(s -> s.startsWith("2"));
    return status.equals(DEFAULT) ? others : status.startsWith("4") || status.startsWith("5");
  }

  private static Map<String, String> statuses(Endpoint endpoint) {
    Map<String, String> statuses = new LinkedHashMap<>();
    String responses = Pointers.child(endpoint.pointer(), "responses");
    Document document = endpoint.document();
    document.written(responses).fieldNames().forEachRemaining(status -> {
      if (!status.startsWith("x-")) {
        statuses.put(
            status.equals(DEFAULT) ? status : status.toUpperCase(Locale.ROOT),
            document.canonical(Pointers.child(responses, status)));
      }
    });
    return statuses;
  }

  /** The key under which a status is described. */
  private static String covering(String status, Map<String, String> statuses) {
    if (statuses.containsKey(status)) {
      return status;
    }
    String range = status.charAt(0) + "XX";
    if (statuses.containsKey(range)) {
      return range;
    }
    return statuses.containsKey(DEFAULT) && isFailure(status, statuses) ? DEFAULT : "";
  }

  private void compare(String status, String before, String after) {
    new BodyRules(sides, pair.before().name(), flow).response(before, after, status, flow);
    headers(status, before, after);
    links(status, before, after);
  }

  private void headers(String status, String before, String after) {
    Map<String, String> old = headers(sides.before(), before);
    Map<String, String> now = headers(sides.after(), after);
    old.forEach((name, pointer) -> {
      String same = now.get(name);
      JsonNode was = sides.before().written(pointer);
      if (same == null) {
        boolean required = was.path("required").asBoolean();
        add(
                ResponseRule.HEADER_REMOVED,
                true,
                "The header `" + name + "` of " + status + " is gone.",
                pointer,
                "")
            .arguable(!required);
        return;
      }
      boolean wasRequired = was.path("required").asBoolean();
      boolean isRequired = sides.after().written(same).path("required").asBoolean();
      if (wasRequired != isRequired) {
        add(
            isRequired ? ResponseRule.HEADER_BECAME_REQUIRED : ResponseRule.HEADER_BECAME_OPTIONAL,
            wasRequired == (flow == Flow.RESPONSE),
            "The header `" + name + "` of " + status
                + (isRequired ? " is always there now." : " may be missing now."),
            pointer,
            same);
      }
      Parameter written = new Parameter(pointer, was);
      Parameter writes = new Parameter(same, sides.after().written(same));
      if (!Parameter.areWrittenAlike(sides.before(), written, sides.after(), writes)) {
        add(
            ResponseRule.HEADER_STYLE_CHANGED,
            true,
            "The header `" + name + "` of " + status + " is written in another style now.",
            pointer,
            same);
      }
      sides.texts(
          written.schemaPointer(),
          writes.schemaPointer(),
          flow,
          pair.before().name(),
          JsonNodeFactory.instance
              .objectNode()
              .put("operation", pair.before().name())
              .put("in", "header")
              .put("name", name)
              .put("status", status));
    });
    now.forEach((name, pointer) -> {
      if (!old.containsKey(name)) {
        add(
            ResponseRule.HEADER_ADDED,
            false,
            "The header `" + name + "` of " + status + " is new.",
            "",
            pointer);
      }
    });
  }

  private static Map<String, String> headers(Document document, String response) {
    Map<String, String> headers = new LinkedHashMap<>();
    String place = Pointers.child(response, "headers");
    document
        .written(place)
        .fieldNames()
        .forEachRemaining(name -> headers.put(
            name.toLowerCase(Locale.ROOT), document.canonical(Pointers.child(place, name))));
    headers.remove("content-type");
    return headers;
  }

  /** Links tell readers what to call next; nothing of them is on the wire. */
  private void links(String status, String before, String after) {
    String old = Pointers.child(before, "links");
    String now = Pointers.child(after, "links");
    Set<String> names = new LinkedHashSet<>();
    sides.before().written(old).fieldNames().forEachRemaining(names::add);
    sides.after().written(now).fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode was = sides.before().at(Pointers.child(old, name));
      JsonNode is = sides.after().at(Pointers.child(now, name));
      if (!was.equals(is)) {
        boolean isNew = was.isMissingNode();
        boolean isGone = is.isMissingNode();
        sides
            .changes()
            .add(
                isNew
                    ? ResponseRule.LINK_ADDED
                    : isGone ? ResponseRule.LINK_REMOVED : ResponseRule.LINK_CHANGED,
                Direction.of(flow),
                Verdict.NONE,
                "The link `" + name + "` of " + status
                    + (isNew ? " is new." : isGone ? " is gone." : " leads elsewhere now."),
                isNew ? "" : Pointers.child(old, name),
                isGone ? "" : Pointers.child(now, name))
            .arguable(!isNew)
            .use(pair.before().name());
      }
    }
  }

  private Changes.Draft add(
      DiffRule rule, boolean breaking, String sentence, String before, String after) {
    return sides
        .changes()
        .add(rule, Direction.of(flow), Verdict.breaksIf(breaking), sentence, before, after)
        .use(pair.before().name());
  }
}
