package io.github.pavecontract.photosurl.verify.check;

import java.util.List;

/** One thing to look at in each answer. */
interface AnswerCheck {
  /** What an answer must be for a check to have something to look at. */
  enum Needs {
    /** Whatever came. */
    ANYTHING,
    /** A head that could be read. */
    HEAD,
    /** A head of which a body follows that the contract speaks of. */
    BODY,
    /** A body that is one JSON value. */
    JSON;

    boolean areMet(Observation observation) {
      return switch (this) {
        case ANYTHING -> true;
        case HEAD -> observation.hasHead();
        case BODY -> observation.hasHead() && observation.isBodyExpected();
        case JSON -> observation.isBodyExpected() && observation.body() != null;
      };
    }
  }

  /** What must be there. */
  Needs needs();

  /** What is wrong with an answer; empty if nothing is. */
  List<Deviation> judge(Observation observation);
}
