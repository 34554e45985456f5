package io.github.pavecontract.photosurl.diff.schema.comparison;

import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What was found between two schemas, and the pairs that are below them. */
final class Visit {
  /** To how many places of a pair to go until all that breaks is shown by a witness. */
  private static final int MOST_PLACES = 3;

  private final boolean harmless;
  private final Set<Visit> above = new LinkedHashSet<>();
  private final Set<Visit> below = new LinkedHashSet<>();
  private final Deque<Trail> waiting = new ArrayDeque<>();
  private List<SchemaFinding> findings = List.of();
  private int offered;
  private int seen;
  private boolean leadsToFindings;

  /** Whether nothing below the pair breaks anybody, as was proven. */
  Visit(boolean harmless) {
    this.harmless = harmless;
  }

  boolean isHarmless() {
    return harmless;
  }

  List<SchemaFinding> findings() {
    return findings;
  }

  void add(SchemaFinding finding) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
      markAbove();
    }
    findings.add(finding);
  }

  void isBelow(Visit parent) {
    if (parent.below.add(this)) {
      above.add(parent);
      if (leadsToFindings) {
        parent.markAbove();
      }
    }
  }

  /** Says to all above that it pays to look here, so that nobody searches where nothing is. */
  private void markAbove() {
    Deque<Visit> next = new ArrayDeque<>(List.of(this));
    for (Visit visit = next.poll(); visit != null; visit = next.poll()) {
      if (!visit.leadsToFindings) {
        visit.leadsToFindings = true;
        next.addAll(visit.above);
      }
    }
  }

  /** Takes a place of the pair, and tells whether it is to be looked at now. */
  boolean isOffered(Trail place) {
    if (offered == MOST_PLACES) {
      return false;
    }
    offered++;
    waiting.add(place);
    return offered == 1 || (seen == offered - 1 && unshown() > 0);
  }

  boolean isWorthAnotherPlace() {
    return !waiting.isEmpty() && unshown() > 0;
  }

  /** Compares at the next place; what was found before stays unless more of it is shown there. */
  void compareAt(Consumer<Trail> comparison) {
    List<SchemaFinding> known = findings;
    long unshown = unshown();
    findings = List.of();
    comparison.accept(waiting.remove());
    seen++;
    if (seen > 1 && unshown() >= unshown) {
      findings = known;
    }
  }

  private long unshown() {
    return findings.stream().filter(f -> f.breaking() && f.witness() == null).count();
  }

  /** Everything that was found here and below, what is near first. */
  List<SchemaFinding> findingsBelow() {
    Set<Visit> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Visit> next = new ArrayDeque<>(List.of(this));
    met.add(this);
    List<SchemaFinding> all = new ArrayList<>();
    for (Visit visit = next.poll(); visit != null; visit = next.poll()) {
      all.addAll(visit.findings);
      for (Visit child : visit.below) {
        if (child.leadsToFindings && met.add(child)) {
          next.add(child);
        }
      }
    }
    return all;
  }
}
