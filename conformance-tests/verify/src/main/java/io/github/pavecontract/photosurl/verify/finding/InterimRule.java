package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.check.Deviation;

/** A rule as checks still name it, by its id. */
record InterimRule(String id, String fault, String grounds, String remedy) implements Rule {
  static Rule of(Deviation deviation) {
    return new InterimRule(deviation.id(), deviation.sentence(), deviation.standard(), "");
  }

  static Rule gap(String id, String sentence) {
    return new InterimRule(id, sentence, "", "");
  }
}
