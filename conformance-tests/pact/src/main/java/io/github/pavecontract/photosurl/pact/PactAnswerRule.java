package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.check.BodyRule;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.ErrorRule;
import io.github.pavecontract.photosurl.verify.check.FateRule;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import java.util.List;
import java.util.Optional;

/**
 * MatchingRules on whether a response can be the answer to its request: those of {@code verify} on what the
 * answer to a request is. The others of {@code verify} are on what any answer is.
 */
final class PactAnswerRule implements Rule {
  static final List<PactAnswerRule> ALL = List.of(
      new PactAnswerRule(
          StatusRule.STATUS, true, "The request gets another status in its provider state."),
      new PactAnswerRule(
          StatusRule.AUTHENTICATION, true, "The team relies on an answer without an API key."),
      new PactAnswerRule(
          BodyRule.INVARIANT, false, "The team relies on what the invariant `{subject}` excludes."),
      new PactAnswerRule(
          FateRule.REFUSED,
          false,
          "The team relies on the refusal of a photo whose label the session does not have yet."),
      new PactAnswerRule(
          FateRule.SUBMITTED_AGAIN,
          false,
          "The team relies on the submission of a photo whose label is final in the session."),
      new PactAnswerRule(
          FateRule.MESSAGE, false, "The team relies on another text than the result has."),
      new PactAnswerRule(
          ErrorRule.MESSAGE, false, "The team relies on another text than the error has."),
      new PactAnswerRule(
          ErrorRule.CODE, false, "The team relies on another code than the error has."),
      new PactAnswerRule(
          ErrorRule.OTHER, false, "The team relies on another value than the error has."));

  private final ExchangeRule ofAnswers;
  private final boolean ofStatus;
  private final RuleText text;

  private PactAnswerRule(ExchangeRule ofAnswers, boolean ofStatus, String fault) {
    this.text = new RuleText(
        "pact." + ofAnswers.id(),
        fault,
        ofAnswers.grounds(),
        "Compare request, provider state and response with the cases of the contract, and correct"
            + " the one that is out of line.");
    this.ofAnswers = ofAnswers;
    this.ofStatus = ofStatus;
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** The rule for pacts that a rule for answers comes to; empty if that is about any answer. */
  static Optional<PactAnswerRule> like(ExchangeRule ofAnswers) {
    return ALL.stream().filter(rule -> rule.ofAnswers == ofAnswers).findFirst();
  }

  /** Where in a response of a pact a deviation stands. */
  String place(MessagePart response, Deviation deviation) {
    return ofStatus
        ? Pointers.child(response.pointer(), "status")
        : response.bodyPointer() + deviation.place();
  }
}
