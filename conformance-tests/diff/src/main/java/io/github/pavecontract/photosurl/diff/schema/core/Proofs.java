package io.github.pavecontract.photosurl.diff.schema.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What is known of claims that may rest on each other in circles, as claims about recursive schemas do. A claim
 * that is under proof is taken to hold when it is met again: the greatest fixed point, which is what recursive
 * schemas mean for finite values. So a success is final only when no claim that is still under proof supports
 * it, and a failure always is: it takes those along that were proven with its help.
 *
 * @param <C> what is claimed
 */
public final class Proofs<C> {
  private static final int NONE = Integer.MAX_VALUE;

  private final int mostSteps;
  private final Map<C, Boolean> known = new HashMap<>();
  /** By claim that is under proof, or proven with the help of one, the depth of the lowest such one. */
  private final Map<C, Integer> supports = new HashMap<>();
  /** The same claims in the order in which they were met. */
  private final Deque<C> trail = new ArrayDeque<>();

  private int depth;
  private int support = NONE;
  private int steps;

  /** How many steps a proof may take; what takes more is not proven. */
  public Proofs(int mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** Whether a claim is known to hold, or does so by this argument. */
  public boolean holds(C claim, BooleanSupplier argument) {
    Boolean before = known.get(claim);
    if (before != null) {
      return before;
    }
    Integer lowest = supports.get(claim);
    if (lowest != null) {
      support = Math.min(support, lowest);
      return true;
    }
    if (++steps > mostSteps) {
      return false;
    }
    int outer = support;
    int mark = trail.size();
    int level = depth++;
    support = NONE;
    supports.put(claim, level);
    trail.push(claim);
    boolean holds = argument.getAsBoolean();
    depth--;
    if (!holds) {
      forget(mark);
      known.put(claim, false);
      support = outer;
    } else if (support >= level) {
      settle(mark);
      support = outer;
    } else {
      supports.put(claim, support);
      support = Math.min(outer, support);
    }
    if (depth == 0) {
      steps = 0;
    }
    return holds;
  }

  private void forget(int mark) {
    while (trail.size() > mark) {
      supports.remove(trail.pop());
    }
  }

  private void settle(int mark) {
    while (trail.size() > mark) {
      C proven = trail.pop();
      supports.remove(proven);
      known.put(proven, true);
    }
  }
}
