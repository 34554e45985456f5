package io.github.pavecontract.photosurl.diff;

import java.util.Set;

/** Who relies on which places of one contract. Where that is known from, the comparison is not told. */
public interface Reliance {
  /**
   * Lists all that may rely on something.
   *
   * @return their names
   */
  Set<String> teams();

  /**
   * Finds those that rely on a place.
   *
   * @param pointer the JSON pointer of the place
   * @return their names
   */
  Set<String> on(String pointer);

  /**
   * Finds those that rely on values of a place.
   *
   * @param pointer the JSON pointer of the place
   * @param values texts that the place lists
   * @return the names of those that send one of them, or read the place and take no other
   */
  Set<String> on(String pointer, Set<String> values);
}
