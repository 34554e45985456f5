package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import io.github.pavecontract.photosurl.verify.rule.KeywordRules;
import io.github.pavecontract.photosurl.verify.rule.Scope;

/** A value in an answer that its schema refuses. */
public final class KeywordRule implements ExchangeRule {
  /** One for each keyword. */
  public static final KeywordRules<KeywordRule> ALL = new KeywordRules<>(KeywordRule::new);

  private final Keyword keyword;

  private KeywordRule(Keyword keyword) {
    this.keyword = keyword;
  }

  @Override
  public String id() {
    return "schema." + keyword.id();
  }

  @Override
  public String fault() {
    return "A value in the answer " + keyword.clause() + ".";
  }

  @Override
  public String grounds() {
    return "The schema that the contract has for the status, and the evidence for its keyword";
  }

  @Override
  public String remedy() {
    return "Let the server send what the schema describes. If the vendor documents the new form, change"
        + " the contract; clients of today cannot read it.";
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
