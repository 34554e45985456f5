package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What differs between the schemas of two documents, and whether it breaks those who rely on them. What is
 * found out about a pair of schemas holds for every message that it is part of, and is found out once.
 */
public final class SchemaComparison {
  /** To how many places of a pair to go until all that breaks is shown by a witness. */
  private static final int MOST_PLACES = 3;

  private record Seen(Sub before, Sub after, boolean harmless) {}

  /** What was found between two schemas, and the pairs that are below them. */
  private static final class Visit {
    private final Set<Visit> below = new LinkedHashSet<>();
    private List<SchemaFinding> findings = new ArrayList<>();
    private int places;

    long unshown() {
      return findings.stream().filter(f -> f.breaking() && f.witness() == null).count();
    }
  }

  private record Task(Visit visit, Trail place, boolean harmless) {}

  private final Flow flow;
  private final Messages messages;
  private final Map<Seen, Visit> visits = new HashMap<>();
  private final Deque<Task> open = new ArrayDeque<>();
  private Visit current = new Visit();

  /**
   * Starts to compare.
   *
   * @param flow the direction of the messages
   */
  public SchemaComparison(Flow flow) {
    this.flow = flow;
    this.messages = new Messages(flow);
  }

  /**
   * Compares the schemas of one message.
   *
   * @param before the old schema, read in the direction
   * @param after the new schema, read in the direction
   * @return the differences; none of them breaks if all that was to be accepted still is
   */
  public List<SchemaFinding> of(Sub before, Sub after) {
    Visit start = new Visit();
    Trail whole = new Trail(before, after, List.of());
    current = start;
    walk(whole, false);
    // The pairs that are near the message come first, which makes small witnesses.
    for (Task task = open.poll(); task != null; task = open.poll()) {
      visit(task);
    }
    current = start;
    List<SchemaFinding> findings = collected(start);
    if (findings.stream().noneMatch(SchemaFinding::breaking) && !isProven(whole)) {
      add(whole, ValueRule.SCHEMA_CHANGED, true, "The schema accepts other values.", v -> true);
      findings.addAll(start.findings);
    }
    return findings;
  }

  private static List<SchemaFinding> collected(Visit start) {
    Set<Visit> seen = new LinkedHashSet<>(List.of(start));
    Deque<Visit> next = new ArrayDeque<>(seen);
    List<SchemaFinding> findings = new ArrayList<>();
    for (Visit visit = next.poll(); visit != null; visit = next.poll()) {
      findings.addAll(visit.findings);
      for (Visit below : visit.below) {
        if (seen.add(below)) {
          next.add(below);
        }
      }
    }
    return findings;
  }

  private void visit(Task task) {
    Visit visit = task.visit();
    List<SchemaFinding> known = visit.findings;
    long unshown = visit.unshown();
    current = visit;
    visit.findings = new ArrayList<>();
    new Level(this, flow, task.place(), task.harmless()).compare();
    if (visit.places > 1 && visit.unshown() >= unshown) {
      visit.findings = known;
    }
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

  private boolean isProven(Trail place) {
    return new Inclusion(flow == Flow.REQUEST).proven(place.wide(flow), place.narrow(flow));
  }

  void walk(Trail place, boolean harmless) {
    if (Same.are(place.before(), place.after())) {
      return;
    }
    boolean capped = harmless || isProven(place);
    Visit visit = visits.computeIfAbsent(
        new Seen(place.before(), place.after(), capped), pair -> new Visit());
    current.below.add(visit);
    if (visit.places == 0 || (visit.places < MOST_PLACES && visit.unshown() > 0)) {
      visit.places++;
      open.add(new Task(visit, place, capped));
    }
  }

  void add(
      Trail place, DiffRule rule, boolean breaking, String sentence, Predicate<JsonNode> shows) {
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
      Trail place,
      DiffRule rule,
      boolean breaking,
      boolean arguable,
      String sentence,
      String before,
      String after,
      Predicate<JsonNode> shows,
      List<JsonNode> hints) {
    Optional<JsonNode> witness =
        breaking ? messages.showing(place, shows, hints) : Optional.empty();
    current.findings.add(new SchemaFinding(
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
