package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;

/**
 * A rule that one answer breaks.
 *
 * @param kind what that means for this answer; for another one it may mean something else
 * @param rule the rule
 * @param pointer the place of the contract that says otherwise
 */
public record Broken(Kind kind, Rule rule, String pointer) {
  /**
   * What an answer deviates in.
   *
   * @param kind what that means
   * @param deviation the deviation
   * @return its rule and place
   */
  public static Broken by(Kind kind, Deviation deviation) {
    return new Broken(kind, deviation.rule(), deviation.pointer());
  }

  /** Whether a finding tells of it, perhaps with others for which the rule has one finding. */
  boolean isToldBy(Finding finding) {
    return kind == finding.kind() && isShownBy(finding);
  }

  /** Whether a finding tells of the rule in this place, be it that it means more elsewhere. */
  boolean isShownBy(Finding finding) {
    return rule == finding.rule() && key(pointer).equals(key(finding.place().pointer()));
  }

  private String key(String place) {
    return rule instanceof ExchangeRule ofExchanges ? ofExchanges.scope().key(place) : place;
  }
}
