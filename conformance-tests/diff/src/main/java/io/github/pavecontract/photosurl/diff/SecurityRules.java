package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.OperationMatcher.Match;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.SecurityRule;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a request must prove: any of some alternatives, each of which is all of some facts. */
final class SecurityRules {
  private final Sides sides;
  private final Match pair;

  SecurityRules(Sides sides, Match pair) {
    this.sides = sides;
    this.pair = pair;
  }

  void compare() {
    Set<Set<String>> before = alternatives(pair.before());
    Set<Set<String>> after = alternatives(pair.after());
    for (Set<String> old : before) {
      if (after.stream().noneMatch(old::containsAll)) {
        add(
            SecurityRule.TIGHTENED,
            Verdict.BREAKING,
            words(old) + " is no longer enough; " + words(after) + " is required.");
      }
    }
    for (Set<String> now : after) {
      if (before.stream().noneMatch(now::containsAll)) {
        add(SecurityRule.LOOSENED, Verdict.NON_BREAKING, words(now) + " is enough now.");
      }
    }
  }

  private void add(DiffRule rule, Verdict wire, String sentence) {
    sides
        .changes()
        .add(
            rule,
            Direction.REQUEST,
            wire,
            sentence,
            place(pair.before(), sides.before()),
            place(pair.after(), sides.after()))
        .use(pair.before().name());
  }

  private static String words(Set<?> facts) {
    return facts.isEmpty()
        ? "No credential"
        : String.join(" or ", facts.stream().map(SecurityRules::word).toList());
  }

  private static String word(Object fact) {
    return fact instanceof Set<?> all
        ? all.isEmpty()
            ? "no credential"
            : String.join(" and ", all.stream().map(String::valueOf).toList())
        : String.valueOf(fact);
  }

  /** The pointer of the requirement that holds for an operation. */
  private static String place(Endpoint endpoint, Document document) {
    String own = Pointers.child(endpoint.pointer(), "security");
    return !document.written(own).isMissingNode()
        ? own
        : document.root().has("security") ? "/security" : "";
  }

  private static Set<Set<String>> alternatives(Endpoint endpoint) {
    Document document = endpoint.document();
    String place = place(endpoint, document);
    JsonNode list = place.isEmpty() ? document.root().path("-") : document.written(place);
    Set<Set<String>> alternatives = new LinkedHashSet<>();
    for (JsonNode requirement : list) {
      List<Set<String>> ways = List.of(Set.of());
      for (Map.Entry<String, JsonNode> entry : requirement.properties()) {
        List<Set<String>> more = facts(document, entry.getKey(), entry.getValue());
        ways = ways.stream().flatMap(a -> more.stream().map(b -> both(a, b))).toList();
      }
      alternatives.addAll(ways);
    }
    if (alternatives.isEmpty()) {
      alternatives.add(Set.of());
    }
    return alternatives;
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  /** What a scheme asks for; any of several, if it has flows. */
  private static List<Set<String>> facts(Document document, String name, JsonNode scopes) {
    JsonNode scheme = document.at(Pointers.child("/components/securitySchemes", name));
    List<String> bases =
        switch (scheme.path("type").asText()) {
          case "apiKey" -> List.of(apiKey(scheme));
          case "http" -> List.of("HTTP " + scheme.path("scheme").asText().toLowerCase(Locale.ROOT));
          case "openIdConnect" ->
            List.of("OpenID Connect at " + scheme.path("openIdConnectUrl").asText());
          case "oauth2" -> flows(scheme.path("flows"));
          case "" -> List.of("the unknown scheme " + name);
          default -> List.of(scheme.path("type").asText());
        };
    return bases.stream()
        .map(base -> {
          Set<String> facts = new TreeSet<>(Set.of(base));
          scopes.forEach(scope -> facts.add("scope " + scope.asText() + " of " + base));
          return facts;
        })
        .toList();
  }

  private static String apiKey(JsonNode scheme) {
    String in = scheme.path("in").asText();
    String name = scheme.path("name").asText();
    return "a key in the " + in + " `"
        + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name) + "`";
  }

  private static List<String> flows(JsonNode flows) {
    List<String> ways = new ArrayList<>();
    flows.properties().forEach(flow -> {
      String at = flow.getValue().path("authorizationUrl").asText() + " "
          + flow.getValue().path("tokenUrl").asText();
      ways.add("OAuth 2 by " + flow.getKey() + " at " + at.strip());
    });
    return ways.isEmpty() ? List.of("OAuth 2") : ways;
  }
}
