package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.report.Kind;

/**
 * Something in an interaction that the contract does not bear out.
 *
 * @param kind what it means
 * @param id which rule it breaks, such as {@code pact.response.status}
 * @param sentence that rule
 * @param contractPointer the place of the contract that says so
 * @param pactPointer the place in the pact
 * @param expected what the contract has
 * @param received what the pact has
 * @param hint what may help, or empty
 */
record Complaint(
    Kind kind,
    String id,
    String sentence,
    String contractPointer,
    String pactPointer,
    String expected,
    String received,
    String hint) {
  /** The same where it only leaves something open. */
  Complaint asDrift(String text) {
    return new Complaint(
        Kind.DRIFT, id, sentence, contractPointer, pactPointer, expected, received, text);
  }

  /** The two messages of an interaction. */
  enum Side {
    REQUEST("pact.request.", "A team sends what the contract allows."),
    RESPONSE("pact.response.", "A team relies on what the contract promises.");

    private final String prefix;
    private final String sentence;

    Side(String prefix, String sentence) {
      this.prefix = prefix;
      this.sentence = sentence;
    }

    /** Something that the contract excludes or does not know. */
    Complaint complaint(
        String rule, String contractPointer, String pactPointer, String expected, String received) {
      return new Complaint(
          Kind.VIOLATION,
          prefix + rule,
          sentence,
          contractPointer,
          pactPointer,
          expected,
          received,
          "");
    }
  }
}
