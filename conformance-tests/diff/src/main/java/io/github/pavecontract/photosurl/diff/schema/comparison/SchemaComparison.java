package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Inclusion;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.diff.schema.witness.Messages;
import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import io.github.pavecontract.photosurl.diff.schema.witness.Witnesses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between the schemas of two documents, and whether it breaks those who rely on them. What is
 * found out about a pair of schemas holds for every message that it is part of, and is found out once, in the
 * message that it is nearest to: that makes small witnesses.
 */
public final class SchemaComparison {
  /**
   * The schemas of one message.
   *
   * @param before the old schema, read in the direction
   * @param after the new schema, read in the direction
   */
  public record Message(Sub before, Sub after) {}

  /** Takes note of how far the comparison is. */
  @FunctionalInterface
  public interface Observer {
    /**
     * Takes note of one pair of schemas more.
     *
     * @param done how many pairs are compared
     * @param known how many were found up to now
     */
    void compared(int done, int known);
  }

  private record Seen(Sub before, Sub after, boolean harmless) {}

  private final Flow flow;
  private final Messages messages;
  private final Map<Seen, Visit> visits = new HashMap<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private Visit current = new Visit(false);

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
   * Compares the schemas of all messages.
   *
   * @param pairs the schemas of each message
   * @param observer is told how far this is
   * @return the differences by message, in the same order; none of them breaks if all that was to be accepted
   *     still is
   */
  public List<List<SchemaFinding>> of(List<Message> pairs, Observer observer) {
    List<Trail> wholes = new ArrayList<>();
    List<Visit> starts = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Trail whole = Trail.of(i, pairs.get(i).before(), pairs.get(i).after());
      wholes.add(whole);
      starts.add(new Visit(false));
      current = starts.get(i);
      walk(whole, false);
    }
    // One level after the other, in all messages at once.
    int done = 0;
    for (Visit visit = open.poll(); visit != null; visit = open.poll()) {
      visit(visit);
      observer.compared(++done, done + open.size());
    }
    List<List<SchemaFinding>> found = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      found.add(findings(wholes.get(i), starts.get(i)));
    }
    return found;
  }

  private void visit(Visit visit) {
    current = visit;
    visit.compareAt(place -> new Level(this, flow, place, visit.isHarmless()).compare());
    if (visit.isWorthAnotherPlace()) {
      open.add(visit);
    }
  }

  private List<SchemaFinding> findings(Trail whole, Visit start) {
    List<SchemaFinding> findings = start.findingsBelow();
    if (findings.stream().noneMatch(SchemaFinding::breaking) && !isProven(whole)) {
      current = start;
      add(
          whole,
          new Difference(
              whole, ValueRule.SCHEMA_CHANGED, true, "The schema accepts other values."));
      findings.addAll(start.findings());
    }
    return findings;
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

  JsonNode sample(Sub schema) {
    return messages.sample(schema);
  }

  void walk(Trail place, boolean harmless) {
    if (place.before().isSameAs(place.after())) {
      return;
    }
    boolean capped = harmless || isProven(place);
    Visit visit = visits.computeIfAbsent(
        new Seen(place.before(), place.after(), capped), pair -> new Visit(capped));
    visit.isBelow(current);
    if (visit.isOffered(place)) {
      open.add(visit);
    }
  }

  void add(Trail place, Difference difference) {
    current.add(difference.finding(place, messages));
  }

  /** Where a schema is really written. */
  static String origin(Sub sub) {
    if (sub.conjuncts().size() != 1) {
      return sub.origin();
    }
    JsonNode schema = sub.conjuncts().get(0);
    while (schema.has("$ref") && schema.size() == 2) {
      schema = sub.schemas().core().target(schema);
    }
    return schema.path(CoreSchemas.ORIGIN).asText(sub.origin());
  }
}
