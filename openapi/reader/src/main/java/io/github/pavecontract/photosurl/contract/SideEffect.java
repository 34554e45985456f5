package io.github.pavecontract.photosurl.contract;

/** What a case changes at the provider. */
public enum SideEffect {
  /** Nothing. */
  NONE,
  /** Photos become final in the session. */
  SUBMITS,
  /** Something comes into being, such as a session. */
  CREATES
}
