package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import io.github.pavecontract.photosurl.verify.rule.KeywordRules;
import java.util.EnumSet;

/** A value in a pact that the schema of its place refuses. */
final class PactKeywordRule implements Rule {
  static final KeywordRules<PactKeywordRule> OF_REQUESTS =
      new KeywordRules<>(keyword -> new PactKeywordRule(
          "pact.request." + keyword.id(),
          "A value that the team sends " + keyword.clause() + ".",
          "Let the team send what the schema describes: the API refuses anything else."));

  /** A team names what it needs; what the schema requires comes all the same. */
  static final KeywordRules<PactKeywordRule> OF_RESPONSES = new KeywordRules<>(
      EnumSet.complementOf(EnumSet.of(Keyword.REQUIRED)),
      keyword -> new PactKeywordRule(
          "pact.response." + keyword.id(),
          "A value that the team relies on " + keyword.clause() + ".",
          "Let the team rely on what the schema describes: nothing else comes."));

  private final RuleText text;

  private PactKeywordRule(String id, String fault, String remedy) {
    this.text = new RuleText(
        id,
        fault,
        "The schema of the body in the contract, and the evidence for its keyword",
        remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }
}
