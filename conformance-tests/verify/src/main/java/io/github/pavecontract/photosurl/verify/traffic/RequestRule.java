package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.KeywordRules;
import io.github.pavecontract.photosurl.verify.rule.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a request that somebody else has sent; nothing about the API. */
public final class RequestRule implements ExchangeRule {
  /** A request without an API key. */
  static final RequestRule API_KEY = new RequestRule(
      "api-key", "A request has no API key in its header.", "The security scheme of the contract");

  /** A request whose body is not JSON. */
  static final RequestRule JSON = new RequestRule(
      "json", "The body of a request is not one JSON value.", "RFC 8259, and the request body");

  private static final KeywordRules<RequestRule> ON_KEYWORDS =
      new KeywordRules<>(keyword -> new RequestRule(
          keyword.id(),
          "A value in a request " + keyword.clause() + ".",
          "The schema of the request body, and the evidence for its keyword"));

  private final RuleText text;

  private RequestRule(String name, String fault, String grounds) {
    this.text = new RuleText(
        "request." + name,
        fault,
        grounds,
        "Correct whoever sent it; nothing is said about the API by it.");
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** The rule on a keyword of the schema. */
  static RequestRule on(String keyword) {
    return ON_KEYWORDS.on(keyword);
  }

  /**
   * Lists the rules.
   *
   * @return all of them
   */
  public static List<Rule> all() {
    return Stream.<Rule>concat(Stream.of(API_KEY, JSON), ON_KEYWORDS.all().stream())
        .toList();
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
