package io.github.pavecontract.photosurl.release;

import io.github.pavecontract.photosurl.diff.ContractDiff;
import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Version.Bump;

/** Says how much the version must grow between two contracts. */
@FunctionalInterface
public interface Demand {
  /** What {@code photos-url diff} says, on the wire and in source. */
  Demand OF_DIFF = (released, working) -> ContractDiff.of(
          OpenApiFile.check(released), OpenApiFile.check(working), OpenSetReading.OPEN)
      .semver();

  /**
   * Compares two contracts.
   *
   * @param released the latest that was released
   * @param working the one that is worked on
   * @return what must grow
   */
  Bump between(Document released, Document working);
}
