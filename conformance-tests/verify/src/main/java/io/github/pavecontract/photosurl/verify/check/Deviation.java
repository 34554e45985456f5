package io.github.pavecontract.photosurl.verify.check;

/**
 * Where one answer is not as expected.
 *
 * @param id what kind of deviation, such as {@code schema.required}
 * @param subject what tells it from others of this kind, such as the name of a property; may be empty
 * @param sentence the rule that it breaks
 * @param force what it means
 * @param pointer the place of the contract that says so
 * @param standard the section of a standard that says so; empty if the contract does
 * @param expected what should have come
 * @param received what came
 * @param hint what may be behind it, or empty
 */
public record Deviation(
    String id,
    String subject,
    String sentence,
    Force force,
    String pointer,
    String standard,
    String expected,
    String received,
    String hint) {
  /** How much a deviation means. */
  public enum Force {
    /** Wrong whatever was asked: a standard is broken, or a secret is out. */
    ALWAYS,
    /** Wrong if the contract's evidence for the place and the question's grounds say so. */
    AS_EVIDENCE,
    /** Something that comes in addition. */
    ADDITION
  }

  static Deviation of(
      String id, String sentence, String pointer, String expected, String received) {
    return new Deviation(id, "", sentence, Force.AS_EVIDENCE, pointer, "", expected, received, "");
  }

  /**
   * A request that is itself against the contract.
   *
   * @param id what kind of deviation
   * @param sentence the rule that it breaks
   * @param pointer the place of the contract that says so
   * @param expected what should have been sent
   * @param received what was sent
   * @return the deviation
   */
  public static Deviation ofRequest(
      String id, String sentence, String pointer, String expected, String received) {
    return of(id, sentence, pointer, expected, received);
  }

  Deviation always(String section) {
    return new Deviation(
        id, subject, sentence, Force.ALWAYS, pointer, section, expected, received, hint);
  }

  Deviation addition() {
    return new Deviation(
        id, subject, sentence, Force.ADDITION, pointer, standard, expected, received, hint);
  }

  Deviation about(String text) {
    return new Deviation(id, text, sentence, force, pointer, standard, expected, received, hint);
  }

  /**
   * A request that nothing came for.
   *
   * @param operation the JSON pointer of the operation
   * @param received what happened instead
   * @return the deviation
   */
  public static Deviation noAnswer(String operation, String received) {
    return of("protocol.no-answer", "Each request is answered.", operation, "an answer", received);
  }

  /**
   * Adds what may be behind it.
   *
   * @param text a sentence
   * @return a copy
   */
  public Deviation withHint(String text) {
    return new Deviation(id, subject, sentence, force, pointer, standard, expected, received, text);
  }
}
