package io.github.pavecontract.photosurl.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must hold at the provider before a case, under the sentence that the contract has for it. */
public enum ProviderState {
  /** The session takes photos, and has none. */
  OPEN("the session is open and has no photos"),
  /** The session has the photos that the case's response refuses, and no other. */
  PARTLY_SUBMITTED("the session is open and its VIN photo is processed"),
  /** The session has a photo of every label. */
  SUBMITTED("the session is open and has every photo, some of them processed"),
  /** The session takes no photos any more. */
  CLOSED("the session is inspected or expired"),
  /** There is no such session. */
  ABSENT("the session does not exist"),
  /** The session exists for another account only. */
  FOREIGN("the session is open and belongs to another API key");

  private final String sentence;

  ProviderState(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Says what holds.
   *
   * @return the sentence that the contract has for it
   */
  public String sentence() {
    return sentence;
  }

  /**
   * Finds the state of a sentence.
   *
   * @param sentence the state of a case, from the contract
   * @return the state, or empty if no target knows it
   */
  public static Optional<ProviderState> of(String sentence) {
    return Arrays.stream(values()).filter(s -> s.sentence.equals(sentence)).findFirst();
  }

  /**
   * Says that a state is unknown.
   *
   * @param sentence the state
   * @return a sentence that lists those that are known
   */
  public static String unknown(String sentence) {
    return "no target knows the state `" + sentence + "`; known are: "
        + Arrays.stream(values())
            .map(s -> "`" + s.sentence + "`")
            .collect(Collectors.joining(", "));
  }
}
