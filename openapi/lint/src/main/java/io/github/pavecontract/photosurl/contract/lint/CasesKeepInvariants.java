package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.util.HashSet;
import java.util.Set;

/** The examples of every case keep every invariant, and no invariant goes without a case. */
final class CasesKeepInvariants implements LintCheck {
  @Override
  public void check(Contract contract, Problems problems) {

    Invariants invariants;
    try {
      invariants = Invariants.of(contract);
    } catch (ProblemException e) {
      problems.addAll(LintRule.INVARIANT_EXPRESSION, e.problems());
      return;
    }
    Set<Invariant> applied = new HashSet<>();
    for (Case c : contract.cases()) {
      if (c.response().isMissingNode() || (c.request() != null && c.request().isMissingNode())) {
        // There is nothing to judge, or it is missing, which is told already.
        continue;
      }
      for (Judgement judgement : invariants.judge(
          c.operation(), c.pathParameters(), c.request(), c.status().first(), c.response())) {
        Invariant invariant = judgement.invariant();
        if (judgement.outcome() != Holding.NOT_APPLICABLE) {
          applied.add(invariant);
        }
        if (judgement.outcome() == Holding.BROKEN || judgement.outcome() == Holding.UNDECIDED) {
          problems.add(
              LintRule.INVARIANT_BROKEN,
              c.pointer(),
              c.name(),
              invariant.id(),
              invariant.sentence().replaceFirst("\\.$", "")
                  + (judgement.detail().isEmpty() ? "" : " (" + judgement.detail() + ")"));
        }
      }
    }
    for (Invariant invariant : contract.invariants()) {
      if (!applied.contains(invariant)) {
        problems.add(LintRule.INVARIANT_UNUSED, invariant.pointer(), invariant.id());
      }
    }
  }
}
