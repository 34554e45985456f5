package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaFinding;
import io.github.pavecontract.photosurl.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects changes; the same one in several operations is one change. */
final class Changes {
  /** A change that may still be seen elsewhere, or turn out to break source. */
  static final class Draft {
    private final int number;
    private final DiffRule rule;
    private final String before;
    private final String after;
    private final String sentence;
    private Direction direction;
    private Verdict wire;
    private Verdict source = Verdict.NONE;
    private boolean arguable;
    private @Nullable JsonNode witness;
    private final Set<String> uses = new LinkedHashSet<>();

    private Draft(
        int number,
        DiffRule rule,
        Direction direction,
        Verdict wire,
        String sentence,
        String before,
        String after) {
      this.number = number;
      this.rule = rule;
      this.direction = direction;
      this.wire = wire;
      this.sentence = sentence;
      this.before = before;
      this.after = after;
    }

    Draft arguable() {
      arguable = true;
      return this;
    }

    Draft arguable(boolean isArguable) {
      arguable = isArguable;
      return this;
    }

    void source(Verdict verdict) {
      source = source.or(verdict);
    }

    /** Its place in the order in which changes were told. */
    int number() {
      return number;
    }

    DiffRule rule() {
      return rule;
    }

    Draft use(String operation) {
      uses.add(operation);
      return this;
    }

    String before() {
      return before;
    }

    String after() {
      return after;
    }
  }

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Causes causes = new Causes();
  private final IdentityHashMap<SchemaFinding, Draft> told = new IdentityHashMap<>();

  Draft add(
      DiffRule rule,
      Direction direction,
      Verdict wire,
      String sentence,
      String before,
      String after) {
    Draft fresh = new Draft(drafts.size(), rule, direction, wire, sentence, before, after);
    Draft known = drafts.putIfAbsent(
        rule.id() + "\n" + before + "\n" + after + "\n"
            + (before.isEmpty() && after.isEmpty() ? sentence : ""),
        fresh);
    if (known == null) {
      causes.add(fresh);
      return fresh;
    }
    known.direction = known.direction.and(direction);
    known.wire = known.wire.or(wire);
    return known;
  }

  /** Adds what differs in the schema of one message, or part of it. */
  void add(SchemaFinding finding, Flow flow, String use, ObjectNode message) {
    Draft draft = told.computeIfAbsent(
        finding,
        f -> add(
            f.rule(),
            Direction.of(flow),
            Verdict.breaksIf(f.breaking()),
            f.sentence(),
            f.before(),
            f.after()));
    draft.arguable |= finding.arguable();
    draft.use(use);
    if (draft.witness == null && finding.witness() != null) {
      draft.witness = message
          .deepCopy()
          .put("validUnder", flow == Flow.REQUEST ? "old" : "new")
          .put("invalidUnder", flow == Flow.REQUEST ? "new" : "old")
          .set("value", finding.witness());
    }
  }

  /** The changes at a place of either document, or of its properties or parameters, as they were told. */
  List<Draft> at(String before, String after) {
    return causes.at(before, after);
  }

  List<Draft> drafts() {
    return List.copyOf(drafts.values());
  }

  /** All changes, the gravest first. */
  List<Change> finished(Document old, Document now) {
    List<Change> changes = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      changes.add(new Change(
          draft.rule,
          draft.direction,
          draft.wire,
          draft.source,
          draft.arguable,
          draft.sentence,
          Advice.of(draft.rule, draft.direction, draft.wire, draft.source),
          draft.before,
          draft.after,
          List.copyOf(draft.uses),
          draft.witness,
          Fingerprint.of(draft.rule.id(), old, draft.before, now, draft.after, draft.sentence)));
    }
    changes.sort(Comparator.comparing(Change::verdict)
        .reversed()
        .thenComparing(Comparator.comparing(Change::wire).reversed()));
    return changes;
  }
}
