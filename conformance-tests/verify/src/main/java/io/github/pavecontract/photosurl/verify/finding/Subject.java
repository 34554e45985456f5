package io.github.pavecontract.photosurl.verify.finding;

/** What a run judges, and the words for it. */
public enum Subject {
  /** The answers of an API. */
  API("The contract is kept", "The contract is violated", "answers"),
  /** The pacts of consuming teams. */
  PACTS("The pacts keep to the contract", "The pacts do not keep to the contract", "interactions");

  private final String kept;
  private final String violated;
  private final String unit;

  Subject(String kept, String violated, String unit) {
    this.kept = kept;
    this.violated = violated;
    this.unit = unit;
  }

  /**
   * Says that nothing is violated.
   *
   * @return a sentence without its full stop
   */
  public String kept() {
    return kept;
  }

  /**
   * Says that something is violated.
   *
   * @return a sentence without its full stop
   */
  public String violated() {
    return violated;
  }

  /**
   * Names what is counted.
   *
   * @return a plural
   */
  public String unit() {
    return unit;
  }
}
