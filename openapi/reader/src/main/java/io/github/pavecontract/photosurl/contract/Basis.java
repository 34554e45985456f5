package io.github.pavecontract.photosurl.contract;

/** What a fact of the contract rests on. */
public enum Basis {
  /** A sample of the vendor's page shows it. */
  DOCUMENTED,
  /** The samples taken together leave no other reading. */
  IMPLIED,
  /** The page is silent; the contract takes the reading that the reason gives. */
  ASSUMED
}
