package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.OperationMatcher.Match;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.ParameterRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Map;

/** Parameters, wherever they are declared. */
final class ParameterRules {
  /** What a parameter may take that others may not. */
  private enum Allowance {
    RESERVED(
        "allowReserved",
        "reserved characters as they are",
        ParameterRule.RESERVED_ALLOWED,
        ParameterRule.RESERVED_REFUSED),
    EMPTY(
        "allowEmptyValue",
        "an empty value",
        ParameterRule.EMPTY_ALLOWED,
        ParameterRule.EMPTY_REFUSED);

    private final String keyword;
    private final String words;
    private final ParameterRule allowed;
    private final ParameterRule refused;

    Allowance(String keyword, String words, ParameterRule allowed, ParameterRule refused) {
      this.keyword = keyword;
      this.words = words;
      this.allowed = allowed;
      this.refused = refused;
    }
  }

  private final Sides sides;
  private final Match pair;
  private final Flow flow;

  ParameterRules(Sides sides, Match pair, Flow flow) {
    this.sides = sides;
    this.pair = pair;
    this.flow = flow;
  }

  void compare() {
    Map<String, Parameter> before = Parameter.of(pair.before());
    Map<String, Parameter> after = Parameter.of(pair.after());
    before.forEach((key, old) -> {
      Parameter now = after.get(key);
      if (now == null) {
        add(
                ParameterRule.REMOVED,
                flow == Flow.REQUEST,
                words(old) + " is gone.",
                old.pointer(),
                "")
            .arguable();
      } else {
        compare(old, now);
      }
    });
    after.forEach((key, now) -> {
      if (!before.containsKey(key)) {
        boolean must = now.isRequired() && flow == Flow.REQUEST;
        add(
            now.isRequired() ? ParameterRule.REQUIRED_ADDED : ParameterRule.ADDED,
            must,
            words(now) + " is new" + (now.isRequired() ? " and required." : "."),
            "",
            now.pointer());
      }
    });
  }

  private void compare(Parameter old, Parameter now) {
    if (old.isRequired() != now.isRequired()) {
      add(
          now.isRequired() ? ParameterRule.BECAME_REQUIRED : ParameterRule.BECAME_OPTIONAL,
          now.isRequired() == (flow == Flow.REQUEST),
          words(now) + (now.isRequired() ? " is required now." : " may be missing now."),
          old.pointer(),
          now.pointer());
    }
    if (!old.name().equals(now.name())) {
      boolean path = old.in().equals("path");
      sides
          .changes()
          .add(
              path ? ParameterRule.PATH_RENAMED : ParameterRule.CASE_CHANGED,
              Direction.of(flow),
              Verdict.NONE,
              words(old) + " is called `" + now.name() + "` now, which the wire does not show.",
              old.pointer(),
              now.pointer())
          .use(pair.before().name());
    }
    style(old, now);
    defaults(old, now);
    ObjectNode message = JsonNodeFactory.instance
        .objectNode()
        .put("operation", pair.before().name())
        .put("in", old.in())
        .put("name", old.name());
    sides.texts(old.schemaPointer(), now.schemaPointer(), flow, pair.before().name(), message);
    new Deprecation(sides, pair.before().name()).compare(old.pointer(), now.pointer(), words(now));
  }

  private void style(Parameter old, Parameter now) {
    boolean scalar = old.isScalar(sides.before()) && now.isScalar(sides.after());
    boolean separators = !scalar && old.explodes() != now.explodes();
    boolean onlyElements = old.style().equals("simple") && !isObject(sides.before(), old);
    if (!Parameter.areWrittenAlike(sides.before(), old, sides.after(), now)
        || !old.style().equals(now.style())
        || (separators && !onlyElements)) {
      add(
          ParameterRule.STYLE_CHANGED,
          true,
          words(old) + " is written in another style now.",
          old.pointer(),
          now.pointer());
    }
    accepts(Allowance.RESERVED, old, now);
    accepts(Allowance.EMPTY, old, now);
  }

  private void accepts(Allowance allowance, Parameter old, Parameter now) {
    boolean is = now.node().path(allowance.keyword).asBoolean();
    if (old.node().path(allowance.keyword).asBoolean() != is) {
      add(
              is ? allowance.allowed : allowance.refused,
              is == (flow == Flow.RESPONSE),
              words(old) + (is ? " takes " : " no longer takes ") + allowance.words + ".",
              old.pointer(),
              now.pointer())
          .arguable();
    }
  }

  private static boolean isObject(Document document, Parameter parameter) {
    JsonNode schema = document.at(Pointers.child(parameter.pointer(), "schema"));
    return !schema.path("type").asText().equals("array");
  }

  /** What is assumed where an optional parameter is missing. */
  private void defaults(Parameter old, Parameter now) {
    if (flow == Flow.REQUEST) {
      sides
          .defaults()
          .compare(
              old.schemaPointer(),
              now.schemaPointer(),
              words(old),
              old.isRequired() && now.isRequired(),
              pair.before().name());
    }
  }

  private Changes.Draft add(
      DiffRule rule, boolean breaking, String sentence, String before, String after) {
    return sides
        .changes()
        .add(rule, Direction.of(flow), Verdict.breaksIf(breaking), sentence, before, after)
        .use(pair.before().name());
  }

  private static String words(Parameter parameter) {
    return "The " + parameter.in() + " parameter `" + parameter.name() + "`";
  }
}
