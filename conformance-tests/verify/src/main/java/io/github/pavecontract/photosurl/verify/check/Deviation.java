package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.util.Set;

/**
 * Where an exchange is not as expected.
 *
 * @param rule which rule it breaks
 * @param subject what tells it from others of this rule, such as the name of a property; may be empty
 * @param cause what tells one cause from another, wherever it shows; else as the subject
 * @param pointer the place of the contract that says so
 * @param place the JSON pointer of the place in the body; empty if it is no single one
 * @param values the names of the properties whose values it is about; empty if that does not matter
 * @param expected what should have come
 * @param received what came
 * @param hint what may be behind it, or empty
 */
public record Deviation(
    ExchangeRule rule,
    String subject,
    String cause,
    String pointer,
    String place,
    Set<String> values,
    String expected,
    String received,
    String hint) {
  /** Stands for every value of a body. */
  static final String EVERY_VALUE = "*";

  /** Copies the set. */
  public Deviation {
    values = Set.copyOf(values);
  }

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
    return new Deviation(rule, "", "", pointer, "", Set.of(), expected, received, "");
  }

  Deviation about(String text) {
    return new Deviation(rule, text, text, pointer, place, values, expected, received, hint);
  }

  Deviation because(String text) {
    return new Deviation(rule, subject, text, pointer, place, values, expected, received, hint);
  }

  Deviation at(String inBody) {
    return new Deviation(rule, subject, cause, pointer, inBody, values, expected, received, hint);
  }

  /** Names the properties whose values it is about. */
  Deviation on(Set<String> properties) {
    return new Deviation(
        rule, subject, cause, pointer, place, properties, expected, received, hint);
  }

  Deviation ofEveryValue() {
    return on(Set.of(EVERY_VALUE));
  }

  /**
   * Adds what may be behind it.
   *
   * @param text a sentence
   * @return a copy
   */
  public Deviation withHint(String text) {
    return new Deviation(rule, subject, cause, pointer, place, values, expected, received, text);
  }

  /** Whether it is about a value that the other one is about as well. */
  boolean isOnValuesOf(Deviation other) {
    return isOn(other.values);
  }

  /** Whether it is about one of these values. */
  boolean isOn(Set<String> others) {
    return values.contains(EVERY_VALUE)
        ? !others.isEmpty()
        : others.stream().anyMatch(values::contains);
  }

  boolean isAddition() {
    return rule.force() == Force.ADDITION;
  }
}
