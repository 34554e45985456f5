package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.RunResult;

/** The verdict in one line. */
final class Headline {
  private Headline() {}

  static String of(RunResult result) {
    long violations = result.count(Kind.VIOLATION);
    if (violations > 0) {
      return result.subject().violated() + ": " + violations
          + (violations == 1 ? " violation" : " violations");
    }
    if (result.unjudged().isPresent()) {
      return "Nothing could be judged";
    }
    long drift = result.count(Kind.DRIFT);
    String kept = result.subject().kept();
    return drift == 0 ? kept : kept + ", with drift: " + drift;
  }
}
