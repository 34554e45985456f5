package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Header fields that announce a change of the operation, or its end. */
public enum AnnouncementRule implements ExchangeRule {
  /** It should no longer be used. */
  DEPRECATION("deprecation", "The server announces that the operation is deprecated.", "RFC 9745"),
  /** It will no longer be there. */
  SUNSET("sunset", "The server announces that the operation will end.", "RFC 8594"),
  /** Something that a reader should know. */
  WARNING("warning", "The server sends a warning along with the answer.", "RFC 7234, 5.5"),
  /** Which version of the API answers. */
  VERSION(
      "(x-)?(api-?)?version|api-(supported|deprecated)-versions",
      "The server announces a version of the API that the contract does not know.",
      "The headers of the response in the contract"),
  /** How much a client may ask. */
  RATE_LIMIT(
      "(x-)?rate-?limit(-.*)?",
      "The server announces a limit of requests that the contract does not know.",
      "The headers of the response in the contract");

  private final RuleText text;
  private final Pattern field;

  AnnouncementRule(String field, String fault, String grounds) {
    this.field = Pattern.compile(field, Pattern.CASE_INSENSITIVE);
    this.text = new RuleText(
        "header." + name().toLowerCase(Locale.ROOT).replace('_', '-'),
        fault,
        grounds,
        "Read what the vendor announces, and plan for it.");
  }

  @Override
  public RuleText text() {
    return text;
  }

  /** The rule on a header field. */
  static Optional<AnnouncementRule> on(String header) {
    return Arrays.stream(values())
        .filter(rule -> rule.field.matcher(header).matches())
        .findFirst();
  }

  @Override
  public Layer layer() {
    return Layer.HEAD;
  }

  @Override
  public Force force() {
    return Force.ADDITION;
  }
}
