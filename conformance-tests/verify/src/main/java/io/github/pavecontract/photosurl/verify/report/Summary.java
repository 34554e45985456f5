package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.verify.finding.RunResult;

/** Tells a reader at a terminal what a run came to. */
public interface Summary {
  /**
   * Shows what a run came to.
   *
   * @param result the result
   * @param acceptances what became of the findings that were accepted beforehand
   */
  void end(RunResult result, Outcome acceptances);
}
