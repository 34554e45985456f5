package io.github.pavecontract.photosurl.conformance.change;

import io.github.pavecontract.photosurl.conformance.change.schema.Reading;
import io.github.pavecontract.photosurl.contract.Document;

/** Compares two contracts. */
public final class ContractDiff {
  private ContractDiff() {}

  /**
   * Compares two contracts, as {@link OpenApiFile} reads them.
   *
   * @param before the old contract
   * @param after the new one
   * @param reading how sets that are marked open are read
   * @return everything that differs; nothing if they are the same tree
   */
  public static Comparison of(Document before, Document after, Reading reading) {
    Sides sides = new Sides(before, after, reading);
    if (!before.root().equals(after.root())
        || !before.root().toString().equals(after.root().toString())) {
      new OperationRules(sides).compare();
      new SourceRules(sides).compare();
      new Leftovers(sides).collect();
    }
    return new Comparison(before, after, sides.changes().finished(before, after));
  }
}
