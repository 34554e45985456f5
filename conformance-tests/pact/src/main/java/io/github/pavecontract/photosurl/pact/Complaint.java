package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;

/**
 * Something in an interaction that the contract does not bear out.
 *
 * @param kind what it means
 * @param rule which rule it breaks
 * @param subject what tells it from others of this rule; may be empty
 * @param contractPointer the place of the contract that says so
 * @param pactPointer the place in the pact
 * @param expected what the contract has
 * @param received what the pact has
 * @param hint what may help, or empty
 */
record Complaint(
    Kind kind,
    Rule rule,
    String subject,
    String contractPointer,
    String pactPointer,
    String expected,
    String received,
    String hint) {
  /** Something that the contract excludes or does not know. */
  static Complaint violation(
      Rule rule, String contractPointer, String pactPointer, String expected, String received) {
    return of(Kind.VIOLATION, rule, contractPointer, pactPointer, expected, received);
  }

  /** Something that the contract leaves open. */
  static Complaint drift(
      Rule rule, String contractPointer, String pactPointer, String expected, String received) {
    return of(Kind.DRIFT, rule, contractPointer, pactPointer, expected, received);
  }

  private static Complaint of(
      Kind kind,
      Rule rule,
      String contractPointer,
      String pactPointer,
      String expected,
      String received) {
    return new Complaint(kind, rule, "", contractPointer, pactPointer, expected, received, "");
  }

  Complaint withHint(String text) {
    return new Complaint(
        kind, rule, subject, contractPointer, pactPointer, expected, received, text);
  }

  /** The same, about something that its sentence names. */
  Complaint about(String what) {
    return new Complaint(kind, rule, what, contractPointer, pactPointer, expected, received, hint);
  }

  /** The same where it only leaves something open. */
  Complaint asDrift(String text) {
    return new Complaint(
        Kind.DRIFT, rule, subject, contractPointer, pactPointer, expected, received, text);
  }
}
