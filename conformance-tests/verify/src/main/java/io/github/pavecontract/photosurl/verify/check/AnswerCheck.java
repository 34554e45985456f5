package io.github.pavecontract.photosurl.verify.check;

import java.util.List;

/** One thing to look at in each answer. */
interface AnswerCheck {
  /** What is wrong with an answer; empty if nothing is. */
  List<Deviation> judge(Observation observation);
}
