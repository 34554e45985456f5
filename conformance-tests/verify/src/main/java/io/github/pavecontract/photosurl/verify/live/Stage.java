package io.github.pavecontract.photosurl.verify.live;

import io.github.pavecontract.photosurl.contract.Case;

/** Brings a target that is made for tests into the state of a case; the API itself has none. */
@FunctionalInterface
public interface Stage {
  /**
   * Brings about what must hold before a case.
   *
   * @param aCase a case, which is then asked as its examples have it
   */
  void prepare(Case aCase);
}
