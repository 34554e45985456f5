package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.Remedies;

/** What a consumer must do about a change. */
final class Advice {
  private Advice() {}

  static String of(DiffRule rule, Direction direction, Verdict wire, Verdict source) {
    String code =
        source == Verdict.BREAKING ? " Regenerate the client and adapt the code that uses it." : "";
    if (wire == Verdict.BREAKING) {
      boolean inRequests = direction == Direction.REQUEST || direction == Direction.BOTH;
      boolean inResponses = direction == Direction.RESPONSE || direction == Direction.BOTH;
      return Remedies.of(rule, inRequests, inResponses) + code;
    }
    if (source == Verdict.BREAKING) {
      return code.strip();
    }
    return wire == Verdict.NON_BREAKING || source == Verdict.NON_BREAKING
        ? "Nothing; use it when you are ready."
        : "Nothing.";
  }
}
