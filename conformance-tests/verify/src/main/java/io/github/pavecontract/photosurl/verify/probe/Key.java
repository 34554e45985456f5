package io.github.pavecontract.photosurl.verify.probe;

/** Which API key a probe sends. */
enum Key {
  OWN,
  SECOND,
  UNKNOWN,
  /** The own one and a letter more. */
  LONGER
}
