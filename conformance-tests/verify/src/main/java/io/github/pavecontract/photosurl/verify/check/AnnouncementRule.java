package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Header fields that announce a change of the operation, or its end. */
public enum AnnouncementRule implements ExchangeRule {
  /** It should no longer be used. */
  DEPRECATION("The server announces that the operation is deprecated.", "RFC 9745"),
  /** It will no longer be there. */
  SUNSET("The server announces that the operation will end.", "RFC 8594"),
  /** Something that a reader should know. */
  WARNING("The server sends a warning along with the answer.", "RFC 7234, 5.5");

  private final RuleText text;

  AnnouncementRule(String fault, String grounds) {
    this.text = new RuleText(
        "header." + name().toLowerCase(Locale.ROOT),
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
        .filter(rule -> rule.name().equalsIgnoreCase(header))
        .findFirst();
  }

  @Override
  public Force force() {
    return Force.ADDITION;
  }
}
