package io.github.pavecontract.photosurl.report;

import java.util.List;

/** Something found that people may accept for a time. */
public interface Acceptable {
  /**
   * Returns what an entry must name to mean this.
   *
   * @return the values, such as the rule and its place in the contract
   */
  List<String> identity();
}
