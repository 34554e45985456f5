package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.rule.KeywordRules;

/**
 * The rules on the body of one kind of message.
 *
 * @param onKeywords those on its values
 * @param undeclared the one on properties that the contract does not know
 * @param undocumented the one on texts that the contract does not list
 */
record MessageBodyRules(
    KeywordRules<PactKeywordRule> onKeywords, Rule undeclared, Rule undocumented) {
  static final MessageBodyRules OF_REQUESTS = new MessageBodyRules(
      PactKeywordRule.OF_REQUESTS,
      PactRequestRule.UNDECLARED_PROPERTY,
      PactRequestRule.UNDOCUMENTED_VALUE);

  static final MessageBodyRules OF_RESPONSES = new MessageBodyRules(
      PactKeywordRule.OF_RESPONSES,
      PactResponseRule.UNDECLARED_PROPERTY,
      PactResponseRule.UNDOCUMENTED_VALUE);
}
