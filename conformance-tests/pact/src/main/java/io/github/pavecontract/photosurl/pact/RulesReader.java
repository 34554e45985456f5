package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads matchers: one for each path up to the second version of the specification, lists of them by
 * category since the third.
 */
final class RulesReader {
  private static final String BODY = "$.body";
  private static final Pattern HEADER =
      Pattern.compile("\\$\\.headers?(?:\\.([^\\[\\].]+)|\\[['\"]([^'\"]+)['\"]\\])(?:\\[.*\\])?");

  private final PactReader pact;
  private final String pointer;
  private final int specification;

  RulesReader(PactReader pact, String pointer, int specification) {
    this.pact = pact;
    this.pointer = pointer;
    this.specification = specification;
  }

  Rules body(JsonNode rules) {
    if (specification >= 3) {
      return rules(rules.path("body"), Pointers.child(pointer, "body"));
    }
    List<Rules.MatchingRule> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : rules.properties()) {
      String path = entry.getKey();
      if (path.equals(BODY) || path.startsWith(BODY + ".") || path.startsWith(BODY + "[")) {
        String place = Pointers.child(pointer, path);
        found.add(new Rules.MatchingRule(
            place,
            path("$" + path.substring(BODY.length()), place),
            List.of(matcher(entry.getValue(), place)),
            false));
      }
    }
    return new Rules(found);
  }

  /** Matchers of header fields, by their names in lower case. */
  Map<String, Rules.MatchingRule> headers(JsonNode rules) {
    Map<String, Rules.MatchingRule> found = new LinkedHashMap<>();
    if (specification >= 3) {
      rules.path("header").properties().forEach(entry -> {
        String here = Pointers.child(pointer, "header", entry.getKey());
        List<Matcher> matchers = new ArrayList<>();
        for (JsonNode matcher : entry.getValue().path("matchers")) {
          matchers.add(matcher(matcher, here));
        }
        boolean any = entry.getValue().path("combine").asText("AND").equalsIgnoreCase("OR");
        String name = entry.getKey().replaceFirst("\\[.*\\]$", "");
        addHeader(found, name, here, matchers, any);
      });
      return found;
    }
    for (Map.Entry<String, JsonNode> entry : rules.properties()) {
      java.util.regex.Matcher path = HEADER.matcher(entry.getKey());
      if (path.matches()) {
        String here = Pointers.child(pointer, entry.getKey());
        String name = path.group(1) != null ? path.group(1) : path.group(2);
        addHeader(found, name, here, List.of(matcher(entry.getValue(), here)), false);
      }
    }
    return found;
  }

  private static void addHeader(
      Map<String, Rules.MatchingRule> found,
      String name,
      String here,
      List<Matcher> matchers,
      boolean any) {
    if (!matchers.isEmpty()) {
      found.put(
          name.toLowerCase(Locale.ROOT),
          new Rules.MatchingRule(here, PathExpression.parse("$"), matchers, any));
    }
  }

  /** Matchers of the status, which there are since the fourth version. */
  List<Matcher> status(JsonNode rules) {
    if (specification < 4) {
      return List.of();
    }
    JsonNode status = rules.path("status");
    JsonNode rule = status.has("matchers") ? status : status.path("$");
    List<Matcher> matchers = new ArrayList<>();
    for (JsonNode matcher : rule.path("matchers")) {
      matchers.add(matcher(matcher, Pointers.child(pointer, "status")));
    }
    return matchers;
  }

  /** Rules by path, as they also stand in the variants of an array. */
  Rules rules(JsonNode category, String place) {
    List<Rules.MatchingRule> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : category.properties()) {
      String here = Pointers.child(place, entry.getKey());
      List<Matcher> matchers = new ArrayList<>();
      for (JsonNode matcher : entry.getValue().path("matchers")) {
        matchers.add(matcher(matcher, here));
      }
      if (!matchers.isEmpty()) {
        boolean any = entry.getValue().path("combine").asText("AND").equalsIgnoreCase("OR");
        found.add(new Rules.MatchingRule(here, path(entry.getKey(), here), matchers, any));
      }
    }
    return new Rules(found);
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
