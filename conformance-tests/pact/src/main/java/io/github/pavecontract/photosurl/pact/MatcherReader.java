package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.Matcher.Variant;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one matcher, and refuses what could not be judged. */
final class MatcherReader {
  private static final Set<String> KNOWN = Set.of(
      "equality",
      "regex",
      "type",
      "min",
      "max",
      "number",
      "integer",
      "decimal",
      "boolean",
      "null",
      "include",
      "date",
      "time",
      "datetime",
      "contentType",
      "values",
      "eachKey",
      "eachValue",
      "arrayContains",
      "notEmpty",
      "semver",
      "statusCode");
  private static final List<String> NAMING =
      List.of("regex", "date", "time", "datetime", "timestamp", "min", "max");

  private final PactReader pact;
  private final RulesReader rules;

  MatcherReader(PactReader pact, RulesReader rules) {
    this.pact = pact;
    this.rules = rules;
  }

  Matcher read(JsonNode node, String place) {
    String kind = kind(node);
    if (!KNOWN.contains(kind)) {
      throw pact.wrong(
          place,
          (kind.isEmpty() ? "this" : "`" + Show.shortened(kind) + "`")
              + " is no matcher that is known",
          "Use one of the Pact specification.");
    }
    List<Variant> variants = new ArrayList<>();
    for (JsonNode variant : node.path("variants")) {
      variants.add(new Variant(
          variant.path("index").asInt(),
          rules.rules(variant.path("rules"), Pointers.child(place, "variants"))));
    }
    List<Matcher> nested = new ArrayList<>();
    for (JsonNode matcher : node.path("rules")) {
      nested.add(read(matcher, place));
    }
    Matcher matcher = new Matcher(kind, node, variants, nested);
    refuseUnreadable(matcher, place);
    return matcher;
  }

  /** Up to the second version the kind is left out where another attribute shows it. */
  private static String kind(JsonNode node) {
    String kind =
        node.path("match").asText(NAMING.stream().filter(node::has).findFirst().orElse(""));
    return kind.equals("timestamp") ? "datetime" : kind;
  }

  private void refuseUnreadable(Matcher matcher, String place) {
    try {
      if (matcher.is("regex")) {
        Pattern.compile(matcher.text("regex"));
      } else if (matcher.is("date") || matcher.is("time") || matcher.is("datetime")) {
        DateTimeFormatter unused = DateTimeFormatter.ofPattern(ValueMatching.format(matcher));
      }
    } catch (PatternSyntaxException e) {
      throw pact.wrong(
          place,
          // Without the expression: in the header field of the key it is the key.
          "this is no regular expression: " + e.getDescription(),
          "Mend it.");
    } catch (IllegalArgumentException e) {
      throw pact.wrong(place, "the format is none: " + e.getMessage(), "Mend it.");
    }
  }
}
