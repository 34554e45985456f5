package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import io.github.pavecontract.photosurl.verify.rule.KeywordRules;
import io.github.pavecontract.photosurl.verify.rule.Scope;

/** A value in an answer that its schema refuses. */
public final class KeywordRule implements ExchangeRule {
  /** One for each keyword. */
  public static final KeywordRules<KeywordRule> ALL = new KeywordRules<>(KeywordRule::new);

  private final RuleText text;

  private KeywordRule(Keyword keyword) {
    this.text = new RuleText(
        "schema." + keyword.id(),
        "A value in the answer " + keyword.clause() + ".",
        "The schema that the contract has for the status, and the evidence for its keyword",
        "Let the server send what the schema describes. If the vendor documents the new form, change"
            + " the contract; clients of today cannot read it.");
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Force force() {
    return Force.AS_EVIDENCE;
  }

  @Override
  public Scope scope() {
    return Scope.PLACE;
  }
}
