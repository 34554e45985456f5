package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;

/**
 * Where an exchange is not as expected.
 *
 * @param rule which rule it breaks
 * @param subject what tells it from others of this rule, such as the name of a property; may be empty
 * @param pointer the place of the contract that says so
 * @param place the JSON pointer of the place in the body; empty if it is no single one
 * @param expected what should have come
 * @param received what came
 * @param hint what may be behind it, or empty
 */
public record Deviation(
    ExchangeRule rule,
    String subject,
    String pointer,
    String place,
    String expected,
    String received,
    String hint) {
  /**
   * A deviation of which no more is known.
   *
   * @param rule which rule it breaks
   * @param pointer the place of the contract that says so
   * @param expected what should have come
   * @param received what came
   * @return the deviation
   */
  public static Deviation of(ExchangeRule rule, String pointer, String expected, String received) {
    return new Deviation(rule, "", pointer, "", expected, received, "");
  }

  Deviation about(String text) {
    return new Deviation(rule, text, pointer, place, expected, received, hint);
  }

  Deviation at(String inBody) {
    return new Deviation(rule, subject, pointer, inBody, expected, received, hint);
  }

  /**
   * Adds what may be behind it.
   *
   * @param text a sentence
   * @return a copy
   */
  public Deviation withHint(String text) {
    return new Deviation(rule, subject, pointer, place, expected, received, text);
  }

  boolean isAddition() {
    return rule.force() == Force.ADDITION;
  }
}
