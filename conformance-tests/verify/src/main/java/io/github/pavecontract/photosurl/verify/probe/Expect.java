package io.github.pavecontract.photosurl.verify.probe;

/** What a probe expects, before the state of its session makes an answer of it. */
enum Expect {
  USUAL,
  MISSING_KEY,
  NOT_FOUND,
  MISSING_KEY_OR_NOT_FOUND,
  OWN_SESSION,
  REFUSED,
  USUAL_OR_REFUSED,
  USUAL_OR_ERROR,
  ERROR
}
