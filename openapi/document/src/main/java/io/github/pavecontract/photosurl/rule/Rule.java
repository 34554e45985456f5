package io.github.pavecontract.photosurl.rule;

/**
 * One thing that can be wrong. Its id is public: files of accepted findings and fingerprints rest on it,
 * so that it is neither renamed nor used again for something else. Rules are compared by identity; nothing
 * is decided by the text of an id.
 */
public interface Rule {
  /**
   * Returns what the rule says of itself.
   *
   * @return its words, the same at each call
   */
  RuleText text();

  /**
   * Returns the name of the rule.
   *
   * @return words with hyphens, in groups that dots separate, such as {@code schema.required}
   */
  default String id() {
    return text().id();
  }

  /**
   * States the fault, not the rule that it breaks.
   *
   * @return one sentence with the placeholders of {@link RuleText}
   */
  default String fault() {
    return text().fault();
  }

  /**
   * Says what the rule rests on.
   *
   * @return a kind of place in the contract and its evidence, or a paragraph of a standard
   */
  default String grounds() {
    return text().grounds();
  }

  /**
   * Says what to do about it.
   *
   * @return one sentence or two
   */
  default String remedy() {
    return text().remedy();
  }
}
