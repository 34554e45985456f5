package io.github.pavecontract.photosurl.conformance.change.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What differs between two schemas, and whether it breaks those who rely on them. */
public final class SchemaComparison {
  private record Pair(Sub before, Sub after) {}

  private final Flow flow;
  private final Messages messages;
  private final Set<Pair> visited = new HashSet<>();
  private final List<SchemaFinding> findings = new ArrayList<>();

  private SchemaComparison(Flow flow) {
    this.flow = flow;
    this.messages = new Messages(flow);
  }

  /**
   * Compares the schemas of one message.
   *
   * @param before the old schema, read in the direction
   * @param after the new schema, read in the direction
   * @param flow the direction of the message
   * @return the differences; none of them breaks if all that was to be accepted still is
   */
  public static List<SchemaFinding> of(Sub before, Sub after, Flow flow) {
    SchemaComparison comparison = new SchemaComparison(flow);
    Place whole = new Place(before, after, List.of());
    comparison.walk(whole, false);
    if (comparison.findings.stream().noneMatch(SchemaFinding::breaking)
        && !comparison.isProven(whole)) {
      comparison.add(whole, "schema.changed", true, "The schema accepts other values.", v -> true);
    }
    return comparison.findings;
  }

  /**
   * Tells whether each value of one schema is surely a value of the other.
   *
   * @param wide the schema that should accept more
   * @param narrow the other one
   * @return whether that could be proven
   */
  public static boolean includes(Sub wide, Sub narrow) {
    return new Inclusion(false).proven(wide, narrow);
  }

  /**
   * Looks for a value that only one of two schemas accepts.
   *
   * @param narrow the schema that must accept it
   * @param wide the schema that must refuse it
   * @return a value about which the validator agrees, or nothing
   */
  public static Optional<JsonNode> witness(Sub narrow, Sub wide) {
    return Witnesses.find(narrow, wide);
  }

  private boolean isProven(Place place) {
    return new Inclusion(flow == Flow.REQUEST).proven(place.wide(flow), place.narrow(flow));
  }

  void walk(Place place, boolean harmless) {
    if (Same.are(place.before(), place.after())
        || !visited.add(new Pair(place.before(), place.after()))) {
      return;
    }
    boolean capped = harmless || isProven(place);
    new Level(this, flow, place, capped).compare();
  }

  void add(Place place, String rule, boolean breaking, String sentence, Predicate<JsonNode> shows) {
    add(
        place,
        rule,
        breaking,
        false,
        sentence,
        origin(place.before()),
        origin(place.after()),
        shows,
        List.of());
  }

  void add(
      Place place,
      String rule,
      boolean breaking,
      boolean arguable,
      String sentence,
      String before,
      String after,
      Predicate<JsonNode> shows,
      List<JsonNode> hints) {
    Optional<JsonNode> witness =
        breaking ? messages.showing(place, shows, hints) : Optional.empty();
    findings.add(new SchemaFinding(
        rule,
        breaking,
        arguable || (breaking && witness.isEmpty()),
        sentence,
        before,
        after,
        witness.orElse(null)));
  }

  /** Where a schema is really written. */
  static String origin(Sub sub) {
    if (sub.conjuncts().size() != 1) {
      return sub.origin();
    }
    JsonNode schema = sub.conjuncts().get(0);
    while (schema.has("$ref") && schema.size() == 2) {
      schema = sub.core().target(schema);
    }
    return schema.path(CoreSchemas.ORIGIN).asText(sub.origin());
  }
}
