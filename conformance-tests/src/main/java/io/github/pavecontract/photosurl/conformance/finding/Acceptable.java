package io.github.pavecontract.photosurl.conformance.finding;

/** Something found that people may accept for a time, by its rule and its place in the contract. */
public interface Acceptable {
  /**
   * Returns the rule.
   *
   * @return its stable id
   */
  String id();

  /**
   * Returns the place.
   *
   * @return a JSON pointer into the contract
   */
  String pointer();
}
