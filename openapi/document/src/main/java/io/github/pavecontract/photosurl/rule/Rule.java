package io.github.pavecontract.photosurl.rule;

/**
 * One thing that can be wrong. Its id is public: files of accepted findings and fingerprints rest on it,
 * so that it is neither renamed nor used again for something else. Rules are compared by identity; nothing
 * is decided by the text of an id.
 */
public interface Rule {
  /**
   * Returns the name of the rule.
   *
   * @return words with hyphens, in groups that dots separate, such as {@code schema.required}
   */
  String id();

  /**
   * States the fault, not the rule that it breaks.
   *
   * @return one sentence; {@code {expected}} and {@code {received}} in it stand for what differs in a case,
   *     {@code {subject}} for what the rule is about there, such as the name of a property
   */
  String fault();

  /**
   * Says what the rule rests on.
   *
   * @return a kind of place in the contract and its evidence, or a paragraph of a standard
   */
  String grounds();

  /**
   * Says what to do about it.
   *
   * @return one sentence or two
   */
  String remedy();
}
