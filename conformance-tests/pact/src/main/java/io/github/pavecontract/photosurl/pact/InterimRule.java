package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;

/** A rule as checks still name it, by its id. */
record InterimRule(String id, String fault, String grounds, String remedy) implements Rule {
  static Rule of(Complaint complaint) {
    return new InterimRule(complaint.id(), complaint.sentence(), "", "");
  }
}
