package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Each operation, response, case, invariant and schema of a contract has evidence, and each piece
 * of evidence speaks of something that exists. A specification without {@code x-evidence} is exempt.
 */
final class EvidenceIsComplete implements LintCheck {
  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    if (!document.root().has("x-evidence") && contract.cases().isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < contract.evidence().size(); i++) {
      Evidence evidence = contract.evidence().get(i);
      String place = Pointers.child("/x-evidence", i, "pointer");
      if (!evidence.pointer().startsWith("/") || document.at(evidence.pointer()).isMissingNode()) {
        problems.add(LintRule.EVIDENCE_OF_NOTHING, place, evidence.pointer());
      } else if (!seen.add(evidence.pointer())) {
        problems.add(LintRule.EVIDENCE_TWICE, place, evidence.pointer());
      }
    }
    List<String> facts = new ArrayList<>();
    contract.operations().forEach(operation -> {
      facts.add(operation.pointer());
      String responses = Pointers.child(operation.pointer(), "responses");
      document
          .at(responses)
          .fieldNames()
          .forEachRemaining(status -> facts.add(Pointers.child(responses, status)));
    });
    contract.cases().forEach(c -> facts.add(c.pointer()));
    contract.invariants().forEach(invariant -> facts.add(invariant.pointer()));
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> facts.add(Pointers.child("/components/schemas", name)));
    document
        .at("/components/examples")
        .fieldNames()
        .forEachRemaining(name -> facts.add(Pointers.child("/components/examples", name)));
    for (String fact : facts) {
      // Evidence for a whole operation says nothing about each of its responses, cases and rules.
      if (!seen.contains(fact)) {
        problems.add(LintRule.EVIDENCE_MISSING, fact, fact);
      }
    }
  }
}
