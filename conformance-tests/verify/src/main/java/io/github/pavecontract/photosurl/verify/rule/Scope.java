package io.github.pavecontract.photosurl.verify.rule;

/** How far what is said of a broken rule reaches. */
public enum Scope {
  /** Wherever in the contract it shows, it has one cause. */
  EVERYWHERE,
  /** In each place of the contract it is a matter of its own. */
  PLACE;

  /**
   * Tells which places belong together.
   *
   * @param pointer the JSON pointer of a place in the contract
   * @return the pointer, or an empty text if places make no difference
   */
  public String key(String pointer) {
    return this == PLACE ? pointer : "";
  }
}
