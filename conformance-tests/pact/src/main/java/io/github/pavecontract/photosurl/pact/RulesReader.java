package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads matchers: one for each path up to the second version of the specification, lists of them by
 * category since the third.
 */
final class RulesReader {
  private static final String WHOLE = "$";
  private static final Set<String> BODY = Set.of("body");
  private static final Set<String> HEADERS = Set.of("headers", "header");

  private final PactReader pact;
  private final String pointer;
  private final int specification;

  RulesReader(PactReader pact, String pointer, int specification) {
    this.pact = pact;
    this.pointer = pointer;
    this.specification = specification;
  }

  MatchingRules body(JsonNode rules) {
    if (specification >= 3) {
      return rules(rules.path("body"), Pointers.child(pointer, "body"));
    }
    List<MatchingRules.MatchingRule> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : rules.properties()) {
      String place = Pointers.child(pointer, entry.getKey());
      PathExpression path = path(entry.getKey(), place);
      if (path.isIn(BODY)) {
        found.add(new MatchingRules.MatchingRule(
            place, path.below(), List.of(matcher(entry.getValue(), place)), false));
      }
    }
    return new MatchingRules(found);
  }

  /** Matchers of header fields, by their names in lower case. */
  Map<String, MatchingRules.MatchingRule> headers(JsonNode rules) {
    Map<String, MatchingRules.MatchingRule> found = new LinkedHashMap<>();
    if (specification >= 3) {
      for (Map.Entry<String, JsonNode> entry : rules.path("header").properties()) {
        String here = Pointers.child(pointer, "header", entry.getKey());
        path(entry.getKey(), here).tokens().stream().findFirst().ifPresent(name -> rule(
                entry.getValue(), WHOLE, here)
            .ifPresent(rule -> found.put(lower(name), rule)));
      }
      return found;
    }
    for (Map.Entry<String, JsonNode> entry : rules.properties()) {
      String here = Pointers.child(pointer, entry.getKey());
      PathExpression path = path(entry.getKey(), here);
      if (path.isIn(HEADERS) && path.tokens().size() > 1) {
        Matcher matcher = matcher(entry.getValue(), here);
        found.put(
            lower(path.tokens().get(1)),
            new MatchingRules.MatchingRule(here, path(WHOLE, here), List.of(matcher), false));
      }
    }
    return found;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Matchers of the status, which there are since the fourth version. */
  List<Matcher> status(JsonNode rules) {
    if (specification < 4) {
      return List.of();
    }
    JsonNode status = rules.path("status");
    return matchers(
        status.has("matchers") ? status : status.path(WHOLE), Pointers.child(pointer, "status"));
  }

  /** Rules by path, as they also stand in the variants of an array. */
  MatchingRules rules(JsonNode category, String place) {
    List<MatchingRules.MatchingRule> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : category.properties()) {
      rule(entry.getValue(), entry.getKey(), Pointers.child(place, entry.getKey()))
          .ifPresent(found::add);
    }
    return new MatchingRules(found);
  }

  /** A list of matchers and how they combine; empty if there is none in it. */
  private Optional<MatchingRules.MatchingRule> rule(JsonNode rule, String path, String place) {
    List<Matcher> matchers = matchers(rule, place);
    boolean any = rule.path("combine").asText("AND").equalsIgnoreCase("OR");
    return matchers.isEmpty()
        ? Optional.empty()
        : Optional.of(new MatchingRules.MatchingRule(place, path(path, place), matchers, any));
  }

  private List<Matcher> matchers(JsonNode rule, String place) {
    List<Matcher> matchers = new ArrayList<>();
    for (JsonNode matcher : rule.path("matchers")) {
      matchers.add(matcher(matcher, place));
    }
    return matchers;
  }

  private PathExpression path(String text, String place) {
    try {
      return PathExpression.parse(text);
    } catch (IllegalArgumentException e) {
      throw pact.wrong(place, String.valueOf(e.getMessage()), "Mend the path of the matcher.");
    }
  }

  private Matcher matcher(JsonNode node, String place) {
    return new MatcherReader(pact, this).read(node, place);
  }
}
