package io.github.pavecontract.photosurl.verify.wire;

/** What became of a request that was sent together with others. */
public sealed interface Reply {
  /**
   * An answer.
   *
   * @param received what came
   */
  record Answered(WireAnswer received) implements Reply {}

  /**
   * None.
   *
   * @param reason why
   */
  record Unanswered(NoAnswerException reason) implements Reply {}
}
