package io.github.pavecontract.photosurl.verify.finding;

/** How an exchange shows a part of the contract. */
enum Seen {
  /** As the contract has it. */
  KEPT,
  /** In another way than the contract only assumes, or not at all. */
  OTHERWISE,
  /** In another way than it must be. */
  VIOLATED
}
