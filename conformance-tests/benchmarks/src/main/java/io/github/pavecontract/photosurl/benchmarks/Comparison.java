package io.github.pavecontract.photosurl.benchmarks;

import java.util.List;

/** Measures one thing beside its peers. */
interface Comparison {
  /**
   * Measures.
   *
   * @return the figures; of a peer that is not on this machine, none
   * @throws Exception if something of ours cannot be measured
   */
  List<Figure> measure() throws Exception;
}
