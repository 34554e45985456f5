package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.verify.finding.Row;

/** Is told how a run goes on. */
public interface RunListener {
  /**
   * Says what is about to be asked.
   *
   * @param requests how many requests will be sent
   * @param casesNotRun how many cases of the contract will not be asked
   */
  void planned(int requests, long casesNotRun);

  /**
   * Says what became of a question.
   *
   * @param row its row
   */
  void judged(Row row);
}
