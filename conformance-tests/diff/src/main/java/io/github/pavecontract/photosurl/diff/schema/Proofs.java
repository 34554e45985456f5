package io.github.pavecontract.photosurl.diff.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of inclusions between the schemas of two documents. A pair that is under proof is taken to
 * hold when it is met again, so that a success is final only when all that it may rest on has succeeded; a
 * failure always is.
 */
final class Proofs {
  private static final int MOST_STEPS = 50_000;

  /** A schema and another one, each value of which should be a value of the first. */
  record Claim(Sub wide, Sub narrow) {}

  /** One step of a proof. */
  interface Argument {
    boolean holds();
  }

  private final Map<Claim, Boolean> known = new HashMap<>();
  private final Set<Claim> assumed = new HashSet<>();
  private final Deque<Claim> trail = new ArrayDeque<>();
  private int depth;
  private int steps;

  /** Whether a pair is known to hold, or does so by this step. */
  boolean holds(Claim pair, Argument step) {
    Boolean before = known.get(pair);
    if (before != null || assumed.contains(pair)) {
      return before == null || before;
    }
    if (++steps > MOST_STEPS) {
      return false;
    }
    int mark = trail.size();
    assumed.add(pair);
    trail.push(pair);
    depth++;
    boolean holds = step.holds();
    depth--;
    if (!holds) {
      known.put(pair, false);
      // What was proven on the way may rest on this pair.
      while (trail.size() > mark) {
        assumed.remove(trail.pop());
      }
    }
    if (depth == 0) {
      assumed.forEach(proven -> known.put(proven, true));
      assumed.clear();
      trail.clear();
      steps = 0;
    }
    return holds;
  }
}
