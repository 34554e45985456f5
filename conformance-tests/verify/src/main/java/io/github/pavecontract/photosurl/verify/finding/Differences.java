package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.util.List;
import java.util.function.Predicate;

/** What differs in an answer, but for what comes in addition: violations, and what refutes assumptions. */
record Differences(List<Deviation> violations, List<Deviation> others) {
  static Differences of(Verdict verdict, Predicate<Deviation> isViolation) {
    List<Deviation> all = verdict.deviations().stream()
        .filter(deviation -> deviation.rule().force() != Force.ADDITION)
        .toList();
    return new Differences(
        all.stream().filter(isViolation).toList(),
        all.stream().filter(isViolation.negate()).toList());
  }

  /** What those come to that a condition names. */
  Seen where(Predicate<Deviation> condition) {
    if (violations.stream().anyMatch(condition)) {
      return Seen.VIOLATED;
    }
    return others.stream().anyMatch(condition) ? Seen.OTHERWISE : Seen.KEPT;
  }

  /** What those come to that are about the values of a property. */
  Seen ofProperty(String name) {
    return where(deviation -> deviation.values().contains(name));
  }
}
